package org.inkwright.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inkwright.manuscript.Segment;

/// Cuts a transcript into subtitles: at most two lines of at most 42 characters, one after the
/// other, each shown for a while. A segment that is too long becomes several, cut at word times.
final class Cues {
    /// The most characters on a line, the usual limit of broadcasters.
    static final int LINE_WIDTH = 42;

    /// The most lines of a subtitle.
    static final int MOST_LINES = 2;

    // A segment without length is shown this long, unless the next one begins before.
    private static final long SHOWN_MILLIS = 700;
    // Keeps sums of times far from overflowing; more than a thousand years.
    private static final long LATEST_MILLIS = Duration.ofDays(400_000).toMillis();

    private Cues() {}

    /// The subtitles of these segments, in the order of their times.
    static List<Cue> of(List<Segment> segments) {
        var cues = new ArrayList<Cue>();
        segments.stream()
                .sorted(Comparator.comparingLong(segment -> segment.time().startMillis()))
                .forEach(segment -> addCues(CueWord.of(segment), cues));
        return inTurn(cues);
    }

    private static void addCues(List<CueWord> words, List<Cue> to) {
        int from = 0;
        while (from < words.size()) {
            int fitting = from + 1;
            while (fitting < words.size() && CueLines.fit(words.subList(from, fitting + 1))) {
                fitting++;
            }
            int end = fitting == words.size() ? fitting : afterPause(words, from, fitting);
            List<CueWord> shown = words.subList(from, end);
            to.add(
                    new Cue(
                            Math.min(shown.getFirst().startMillis(), LATEST_MILLIS),
                            Math.min(shown.getLast().endMillis(), LATEST_MILLIS),
                            CueLines.balanced(shown)));
            from = end;
        }
    }

    /// A subtitle best ends where the sentence rests, if this leaves it more than half full.
    private static int afterPause(List<CueWord> words, int from, int end) {
        int least = from + (end - from) / 2;
        for (int i = end; i > least; i--) {
            if (words.get(i - 1).text().matches(".*[.,;:!?…。、！？]")) {
                return i;
            }
        }
        return end;
    }

    private static List<Cue> inTurn(List<Cue> cues) {
        var inTurn = new ArrayList<Cue>(cues.size());
        long free = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            long start = Math.max(cue.startMillis(), free);
            long end = cue.endMillis() > start ? cue.endMillis() : start + SHOWN_MILLIS;
            if (i + 1 < cues.size()) {
                long next = cues.get(i + 1).startMillis();
                // Two that begin together share the time.
                end = next > start ? Math.min(end, next) : start + Math.max(1, (end - start) / 2);
            }
            inTurn.add(new Cue(start, end, cue.lines()));
            free = end;
        }
        return inTurn;
    }
}
