package org.inkwright.publishing;

import java.util.ArrayList;
import java.util.List;

/// Sets words in lines.
final class CueLines {
    private CueLines() {}

    /// The words on one line, or on two of about the same width.
    static List<String> balanced(List<CueWord> words) {
        String whole = joined(words);
        if (CueWord.width(whole) <= Cues.LINE_WIDTH) {
            return List.of(whole);
        }
        List<String> best = filled(words);
        int narrowest = widest(best);
        for (int i = 1; i < words.size(); i++) {
            List<String> lines =
                    List.of(joined(words.subList(0, i)), joined(words.subList(i, words.size())));
            if (widest(lines) < narrowest) {
                best = lines;
                narrowest = widest(lines);
            }
        }
        return best;
    }

    /// Whether the words find room in one subtitle.
    static boolean fit(List<CueWord> words) {
        return filled(words).size() <= Cues.MOST_LINES;
    }

    private static List<String> filled(List<CueWord> words) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || CueWord.width(joined(words.subList(from, i + 1))) > Cues.LINE_WIDTH) {
                lines.add(joined(words.subList(from, i)));
                from = i;
            }
        }
        return lines;
    }

    private static int widest(List<String> lines) {
        return lines.stream().mapToInt(CueWord::width).max().orElse(0);
    }

    private static String joined(List<CueWord> words) {
        var text = new StringBuilder();
        for (CueWord word : words) {
            if (!text.isEmpty() && word.opensWord()) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }
}
