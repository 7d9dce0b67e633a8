package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Passage;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.LineOrigin;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptLine;

/// A transcript as the writer (the engine) reads it: passage n is line n of the transcript with the
/// writer's (the person's) edits. Spans name the machine's segments, which stay the same whatever
/// is edited later.
///
/// @param lines every line in order
record Passages(List<TranscriptLine> lines) {
    static Passages of(EditedTranscript transcript) {
        return new Passages(transcript.lines());
    }

    /// Every passage in order.
    List<Passage> all() {
        return passages(0, lines.size());
    }

    /// The passages that a span was made of, as they read now; none when all of them were taken
    /// away since.
    List<Passage> of(SourceSpan span) {
        int[] within =
                IntStream.range(0, lines.size())
                        .filter(at -> belongs(lines.get(at), span))
                        .toArray();
        return within.length == 0 ? List.of() : passages(within[0], within[within.length - 1] + 1);
    }

    /// The passages of a chapter; none when it rests on nothing.
    List<Passage> of(Chapter chapter) {
        SourceSpan span = chapter.span();
        return span == null ? List.of() : of(span);
    }

    /// Two lines can come from one segment, so that its time tells them apart.
    private static boolean belongs(TranscriptLine line, SourceSpan span) {
        LineOrigin origin = line.origin();
        long at = line.time().startMillis();
        TimeSpan time = span.time();
        return origin.lastSegment() >= span.firstSegment()
                && origin.firstSegment() <= span.lastSegment()
                && at >= time.startMillis()
                && (at < time.endMillis() || at == time.startMillis());
    }

    private List<Passage> passages(int from, int to) {
        List<Passage> passages = new ArrayList<>(to - from);
        for (int at = from; at < to; at++) {
            TranscriptLine line = lines.get(at);
            TimeSpan time = line.time();
            passages.add(new Passage(at, time.startMillis(), time.endMillis(), line.text()));
        }
        return passages;
    }

    /// The span of some passages.
    ///
    /// @param first number of the first
    /// @param last number of the last, inclusive
    SourceSpan span(int first, int last) {
        List<TranscriptLine> covered = lines.subList(first, last + 1);
        int from = covered.stream().mapToInt(one -> one.origin().firstSegment()).min().orElse(0);
        int to = covered.stream().mapToInt(one -> one.origin().lastSegment()).max().orElse(from);
        long start = covered.getFirst().time().startMillis();
        long end = Math.max(start, covered.getLast().time().endMillis());
        return new SourceSpan(from, to, new TimeSpan(start, end));
    }

    /// A planned chapter as a topic; empty when nothing of it is left.
    Optional<OutlineStep.Topic> topic(OutlineEntry entry) {
        List<Passage> passages = of(entry.span());
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OutlineStep.Topic(
                                entry.title(),
                                entry.points(),
                                passages.getFirst().number(),
                                passages.getLast().number()));
    }
}
