package org.inkwright.kit;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.inkwright.kit.internal.Span;
import org.inkwright.kit.internal.StyleRuns;

/// How the lines of a transcript look: doubts and marks. Lines that nobody sees are styled when
/// they are scrolled to.
final class TranscriptStyles {
    private final StyleClassedTextArea area;
    private final IntFunction<TranscriptLine> lines;
    private final TranscriptMarks marks = new TranscriptMarks();
    private final BitSet stale = new BitSet();
    private final NextPulse refresh = new NextPulse(this::refreshSeen);

    TranscriptStyles(StyleClassedTextArea area, IntFunction<TranscriptLine> lines) {
        this.area = area;
        this.lines = lines;
        area.viewportDirtyEvents().subscribe(dirty -> refresh.ask());
    }

    void clear() {
        marks.clear();
        stale.clear();
    }

    void mark(Mark mark, List<LineRange> ranges) {
        marks.mark(mark, ranges).forEach(this::stale);
        refresh.ask();
    }

    void stale(int line) {
        stale.set(line);
        refresh.ask();
    }

    void follow(int line, TextChange change) {
        marks.follow(line, change);
    }

    /// Some lines took the place of others.
    void replaced(int from, int to, int come) {
        marks.replaced(from, to, come);
        BitSet behind = stale.get(to, Math.max(to, stale.length()));
        stale.clear(from, Math.max(from, stale.length()));
        behind.stream().forEach(at -> stale.set(from + come + at));
    }

    /// New lines come with their styles in one piece: styling line after line costs the area far
    /// more than the lines themselves.
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
            TextChange change, int from, List<TranscriptLine> newLines) {
        var document =
                new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                        SegmentOps.styledTextOps(), Set.of());
        boolean begins = change.inserted().startsWith("\n") && from > 0;
        boolean ends = change.inserted().endsWith("\n") && !begins;
        if (begins) {
            document.addParagraph("", Set.<String>of());
        }
        for (int at = 0; at < newLines.size(); at++) {
            TranscriptLine line = newLines.get(at);
            String words = line.words();
            if (line.doubts().isEmpty() && !marks.areIn(from + at)) {
                document.addParagraph(words, Set.<String>of(), paragraphStyle(line));
            } else {
                StyleSpans<Collection<String>> spans = spans(runs(line, from + at), words.length());
                document.addParagraph(words, spans, paragraphStyle(line));
            }
        }
        if (ends || newLines.isEmpty()) {
            document.addParagraph("", Set.<String>of());
        }
        return document.build();
    }

    private void refreshSeen() {
        if (area.getVisibleParagraphs().isEmpty() || stale.isEmpty()) {
            return;
        }
        int last = area.lastVisibleParToAllParIndex();
        int at = stale.nextSetBit(area.firstVisibleParToAllParIndex());
        while (at >= 0 && at <= last) {
            show(at);
            at = stale.nextSetBit(at + 1);
        }
    }

    void show(int index) {
        stale.clear(index);
        TranscriptLine line = lines.apply(index);
        int length = area.getParagraphLength(index);
        if (length > 0) {
            area.setStyleSpans(index, 0, spans(runs(line, index), length));
        }
        area.setParagraphStyle(index, paragraphStyle(line));
    }

    private List<Span> runs(TranscriptLine line, int index) {
        StyleRuns runs = StyleRuns.of(line.words().length());
        line.doubts().forEach(doubt -> runs.add(doubt.from(), doubt.to(), "doubt"));
        marks.addTo(runs, index);
        return runs.spans();
    }

    private static Collection<String> paragraphStyle(TranscriptLine line) {
        return line.state() == TranscriptLine.State.PENDING ? Set.of("pending") : Set.of();
    }

    private static StyleSpans<Collection<String>> spans(List<Span> spans, int length) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        if (spans.isEmpty()) {
            builder.add(Set.of(), length);
        }
        spans.forEach(span -> builder.add(span.styles(), span.length()));
        return builder.create();
    }
}
