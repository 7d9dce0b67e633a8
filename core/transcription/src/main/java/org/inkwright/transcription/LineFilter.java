package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes out what Whisper makes up where it hears nothing it knows: notes in brackets, bare
/// punctuation, and sentences or longer phrases that it repeats in a loop.
final class LineFilter {
    private static final int LOOP = 3;
    private static final int SHORTEST_PHRASE = 5;
    private static final int LONGEST_PHRASE = 12;
    private static final int WORD_LOOP = 6;

    private static final Pattern NOTE = Pattern.compile("[\\[(*♪♫].*[\\])*♪♫]|[♪♫].*");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\s\uFFFD]+");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LineFilter() {}

    /// The lines that are worth keeping, with clean text.
    static List<RawLine> clean(List<RawLine> lines) {
        var kept = new ArrayList<RawLine>();
        for (RawLine line : lines) {
            String text = text(line.text());
            if (!text.isEmpty()) {
                kept.add(new RawLine(line.startMillis(), line.endMillis(), text, line.words()));
            }
        }
        return withoutLoops(kept);
    }

    /// A line's text without loops; empty when nothing was said.
    static String text(String raw) {
        String text = UNWANTED.matcher(raw).replaceAll(" ").strip();
        if (NOTE.matcher(text).matches() || said(text).isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        collapse(words, 1, WORD_LOOP);
        for (int length = SHORTEST_PHRASE; length <= LONGEST_PHRASE; length++) {
            collapse(words, length, LOOP);
        }
        return String.join(" ", words);
    }

    /// Of a sentence that comes three times in a row or more, the first.
    private static List<RawLine> withoutLoops(List<RawLine> lines) {
        var kept = new ArrayList<RawLine>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && same(lines.get(end).text(), lines.get(at).text())) {
                end++;
            }
            kept.addAll(lines.subList(at, end - at >= LOOP ? at + 1 : end));
            at = end;
        }
        return kept;
    }

    /// Keeps one of each phrase of a length that comes `loop` times in a row or more.
    private static void collapse(List<String> words, int length, int loop) {
        for (int start = 0; start + length * loop <= words.size(); start++) {
            int times = 1;
            while (repeats(words, start, start + times * length, length)) {
                times++;
            }
            if (times >= loop) {
                words.subList(start + length, start + times * length).clear();
            }
        }
    }

    private static boolean repeats(List<String> words, int first, int second, int length) {
        if (second + length > words.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!same(words.get(first + i), words.get(second + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String one, String other) {
        return said(one).equals(said(other));
    }

    private static String said(String text) {
        return NOT_SAID.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
