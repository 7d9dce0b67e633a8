package org.inkwright.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Word;

/// A piece of text that a subtitle line cannot break, no wider than a line, and when it is heard.
///
/// @param text without white space a line could break at
/// @param startMillis never before the word before it
/// @param endMillis never before the start
/// @param opensWord false for the rest of a word that was wider than a line
record CueWord(String text, long startMillis, long endMillis, boolean opensWord) {
    // Not the no-break spaces: they hold together what they join.
    private static final Pattern SPACE =
            Pattern.compile(
                    "[\\s\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+");
    private static final Pattern CHARACTER = Pattern.compile("\\X", Pattern.DOTALL);

    /// The words of a segment: at their own times when it has a time for each, else at times spread
    /// by length.
    static List<CueWord> of(Segment segment) {
        String text = CleanText.lines(segment.text());
        List<String> parts = SPACE.splitAsStream(text).filter(part -> !part.isBlank()).toList();
        List<TimeSpan> times =
                parts.size() == segment.words().size()
                        ? segment.words().stream().map(Word::time).toList()
                        : spread(parts, segment.time());
        var words = new ArrayList<CueWord>();
        long from = segment.time().startMillis();
        for (int i = 0; i < parts.size(); i++) {
            long start = within(times.get(i).startMillis(), from, segment.time().endMillis());
            long end = within(times.get(i).endMillis(), start, segment.time().endMillis());
            addInPieces(parts.get(i), new TimeSpan(start, end), words);
            from = start;
        }
        return words;
    }

    /// How many characters a reader sees.
    static int width(String text) {
        return (int) CHARACTER.matcher(text).results().count();
    }

    private static void addInPieces(String word, TimeSpan time, List<CueWord> to) {
        if (width(word) <= Cues.LINE_WIDTH) {
            to.add(new CueWord(word, time.startMillis(), time.endMillis(), true));
            return;
        }
        List<String> characters =
                CHARACTER.matcher(word).results().map(MatchResult::group).toList();
        var pieces = new ArrayList<String>();
        for (int i = 0; i < characters.size(); i += Cues.LINE_WIDTH) {
            int end = Math.min(i + Cues.LINE_WIDTH, characters.size());
            pieces.add(String.join("", characters.subList(i, end)));
        }
        List<TimeSpan> times = spread(pieces, time);
        for (int i = 0; i < pieces.size(); i++) {
            TimeSpan at = times.get(i);
            to.add(new CueWord(pieces.get(i), at.startMillis(), at.endMillis(), i == 0));
        }
    }

    private static List<TimeSpan> spread(List<String> parts, TimeSpan over) {
        double all = Math.max(1, parts.stream().mapToInt(String::length).sum());
        double length = over.endMillis() - over.startMillis();
        var times = new ArrayList<TimeSpan>();
        long start = over.startMillis();
        int done = 0;
        for (String part : parts) {
            done += part.length();
            long end = over.startMillis() + (long) (length * done / all);
            times.add(new TimeSpan(start, Math.max(start, end)));
            start = Math.max(start, end);
        }
        return times;
    }

    private static long within(long value, long least, long most) {
        return Math.max(least, Math.min(value, most));
    }
}
