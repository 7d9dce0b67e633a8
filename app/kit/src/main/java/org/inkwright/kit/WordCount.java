package org.inkwright.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inkwright.kit.internal.LineWords;

/// Counts the words of a text that is being written: a change costs its lines, not the text. Marks
/// of Markdown and addresses are not counted. Knows no window; not for several threads.
public final class WordCount {
    private static final int WORDS_A_MINUTE = 230;

    private final LineWords counter;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private long allWords;
    private long allCharacters;

    /// A count of nothing.
    ///
    /// @param language whose rules tell where words begin and end
    public WordCount(Locale language) {
        counter = new LineWords(language);
        open("");
    }

    /// What was counted.
    ///
    /// @param words as a reader counts them
    /// @param characters of the text as it is written, line ends left out; a character of two units
    ///   counts once
    public record Count(long words, long characters) {
        /// How long reading takes, in whole minutes, at least one where there are words.
        public long readingMinutes() {
            return words == 0 ? 0 : Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
        }
    }

    /// Counts another text.
    public void open(String text) {
        lines.clear();
        words.clear();
        allWords = 0;
        allCharacters = 0;
        insert(0, Arrays.asList(text.split("\n", -1)));
    }

    /// Follows a change of the text.
    public void changed(TextChange change) {
        int line = 0;
        int start = 0;
        while (start + lines.get(line).length() < change.from()) {
            start += lines.get(line).length() + 1;
            line++;
        }
        int last = line;
        int lastStart = start;
        int end = change.from() + change.removed().length();
        while (lastStart + lines.get(last).length() < end) {
            lastStart += lines.get(last).length() + 1;
            last++;
        }
        String text =
                lines.get(line).substring(0, change.from() - start)
                        + change.inserted()
                        + lines.get(last).substring(end - lastStart);
        remove(line, last + 1);
        insert(line, Arrays.asList(text.split("\n", -1)));
    }

    /// What the text has now.
    public Count count() {
        return new Count(allWords, allCharacters);
    }

    /// Counts a text once.
    public static Count of(String text, Locale language) {
        WordCount count = new WordCount(language);
        count.open(text);
        return count.count();
    }

    private void remove(int from, int to) {
        for (int at = from; at < to; at++) {
            allWords -= words.get(at);
            allCharacters -= characters(lines.get(at));
        }
        lines.subList(from, to).clear();
        words.subList(from, to).clear();
    }

    private void insert(int at, List<String> come) {
        List<Integer> counts = come.stream().map(counter::count).toList();
        for (int line = 0; line < come.size(); line++) {
            allWords += counts.get(line);
            allCharacters += characters(come.get(line));
        }
        lines.addAll(at, come);
        words.addAll(at, counts);
    }

    private static int characters(String line) {
        return line.codePointCount(0, line.length());
    }
}
