package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;

/// Finds phrases that come again and again, one right after the other, across lines.
final class Repetitions {
    private static final int LONGEST_PHRASE = 40;

    /// People do say a whole sentence twice, but not by the same eight words.
    private static final int LONG_PHRASE = 8;

    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<SpokenWord> words = new ArrayList<>();
    private final int[] said;

    private Repetitions(List<Line> lines) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (Line line : lines) {
            for (SpokenWord word : line.words()) {
                String plain =
                        NOT_SAID.matcher(word.text().toLowerCase(Locale.ROOT)).replaceAll("");
                if (!plain.isEmpty()) {
                    words.add(word);
                    all.add(numbers.computeIfAbsent(plain, p -> numbers.size()));
                }
            }
        }
        said = all.stream().mapToInt(Integer::intValue).toArray();
    }

    static List<Doubt> in(List<Line> lines) {
        return new Repetitions(lines).find();
    }

    private List<Doubt> find() {
        var found = new ArrayList<Doubt>();
        int at = 0;
        while (at < said.length) {
            int end = at;
            for (int phrase = 1; phrase <= LONGEST_PHRASE && end == at; phrase++) {
                int length = repeated(at, phrase);
                if (length / phrase >= least(phrase)) {
                    end = at + length;
                    found.add(doubt(at, end, phrase));
                }
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    /// How many words from a place on are a phrase said over and over.
    private int repeated(int at, int phrase) {
        int end = at + phrase;
        while (end < said.length && said[end] == said[end - phrase]) {
            end++;
        }
        return end - at;
    }

    /// How often a phrase must come before it is doubted.
    private static int least(int phrase) {
        if (phrase == 1) {
            return 5;
        }
        return phrase < LONG_PHRASE ? 3 : 2;
    }

    private Doubt doubt(int from, int end, int phrase) {
        return new Doubt.Repetition(
                words.get(from).startMillis(),
                words.get(end - 1).endMillis(),
                phrase,
                (end - from) / phrase);
    }
}
