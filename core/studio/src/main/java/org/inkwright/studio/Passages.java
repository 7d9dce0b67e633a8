package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Passage;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.TimeSpan;

/// A transcript as the writer (the engine) reads it: passage n is segment n.
///
/// @param all every passage in order
record Passages(List<Passage> all) {
    static Passages of(List<Segment> segments) {
        return new Passages(
                segments.stream()
                        .map(segment ->
                                new Passage(
                                        segment.index(),
                                        segment.time().startMillis(),
                                        segment.time().endMillis(),
                                        segment.text()))
                        .toList());
    }

    List<Passage> of(SourceSpan span) {
        return all.subList(span.firstSegment(), span.lastSegment() + 1);
    }

    SourceSpan span(int first, int last) {
        Passage from = all.get(first);
        Passage to = all.get(last);
        var time = new TimeSpan(from.startMillis(), Math.max(from.startMillis(), to.endMillis()));
        return new SourceSpan(first, last, time);
    }

    static OutlineStep.Topic topic(OutlineEntry entry) {
        return new OutlineStep.Topic(
                entry.title(),
                entry.points(),
                entry.span().firstSegment(),
                entry.span().lastSegment());
    }
}
