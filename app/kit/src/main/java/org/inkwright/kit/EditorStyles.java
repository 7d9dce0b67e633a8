package org.inkwright.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkwright.kit.internal.Fence;
import org.inkwright.kit.internal.LineLook;
import org.inkwright.kit.internal.MarkRanges;
import org.inkwright.kit.internal.MarkdownStyler;
import org.inkwright.kit.internal.Span;

/// Keeps the styles of an area in step with its text: Markdown at once and only where a line
/// changed, marks when their line is seen.
final class EditorStyles {
    private static final String LIT = "lit";

    private final EditorArea area;
    private final MarkdownStyler styler = new MarkdownStyler();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Mark, MarkRanges> marks = new EnumMap<>(Mark.class);
    private final MarkRanges lit = new MarkRanges();
    private final NextPulse refresh = new NextPulse(this::refreshSeen);
    private final NextPulse back = new NextPulse(this::goBack);
    private int topLine;
    private OptionalDouble aboveTop = OptionalDouble.empty();
    private boolean writerMoved;
    private boolean goingBack;

    private static final class Line {
        LineLook look;
        boolean stale;

        Line(LineLook look) {
            this.look = look;
        }
    }

    EditorStyles(EditorArea area) {
        this.area = area;
        for (Mark mark : Mark.values()) {
            marks.put(mark, new MarkRanges());
        }
        lines.add(new Line(styler.look("", Fence.NONE)));
        area.viewportDirtyEvents().subscribe(dirty -> refresh.ask());
        area.caretPositionProperty().addListener((o, was, is) -> writerMoved = true);
    }

    /// A whole text with its styles, to be shown at once; forgets all marks.
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(String text) {
        lines.clear();
        marks.values().forEach(MarkRanges::become);
        lit.become();
        var builder =
                new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                        area.getSegOps(), Set.of());
        Fence fence = Fence.NONE;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            LineLook look = styler.look(line, fence);
            fence = look.after();
            lines.add(new Line(look));
            builder.addParagraph(line, spans(look, line.length()), kind(look));
            start = end + 1;
        }
        return builder.build();
    }

    /// Follows a change that the area has already made.
    void changed(TextChange change) {
        int removed = change.removed().length();
        int inserted = change.inserted().length();
        marks.values().forEach(ranges -> ranges.shift(change.from(), removed, inserted));
        lit.shift(change.from(), removed, inserted);
        int first = line(change.from());
        int gone = count(change.removed());
        int come = count(change.inserted());
        lines.subList(first + 1, first + 1 + gone).clear();
        LineLook like = lines.get(first).look;
        lines.addAll(first + 1, Stream.generate(() -> new Line(like)).limit(come).toList());
        int at = first;
        boolean on = true;
        while (on && at < lines.size()) {
            Fence before = fenceAt(at);
            Fence was = lines.get(at).look.after();
            boolean alone = change.inserted().length() <= 1 && gone + come == 0;
            restyle(at, before, alone);
            on = at < first + come || !lines.get(at).look.after().equals(was);
            at++;
        }
    }

    private void restyle(int at, Fence before, boolean mayStay) {
        Line line = lines.get(at);
        LineLook was = line.look;
        line.look = styler.look(area.getParagraph(at).getText(), before);
        boolean plain = was.spans().isEmpty() && line.look.spans().isEmpty();
        if (!mayStay || !plain || isMarked(at)) {
            show(at);
        }
        if (!mayStay || !was.kind().equals(line.look.kind())) {
            area.setParagraphStyle(at, kind(line.look));
        }
    }

    /// The fence that a line stands in.
    Fence fenceAt(int line) {
        return line == 0 ? Fence.NONE : lines.get(line - 1).look.after();
    }

    /// Marks ranges of one kind in place of those of that kind before.
    void mark(Mark mark, int... pairs) {
        MarkRanges ranges = ranges(mark);
        stale(ranges);
        ranges.become(pairs);
        stale(ranges);
        refresh.ask();
    }

    /// Lights a range in focus mode.
    void light(int from, int to) {
        if (lit.size() == 1 && lit.start(0) == from && lit.end(0) == to) {
            return;
        }
        stale(lit);
        lit.become(from, to);
        stale(lit);
        refresh.ask();
    }

    private MarkRanges ranges(Mark mark) {
        return marks.computeIfAbsent(mark, m -> new MarkRanges());
    }

    List<TextRange> marked(Mark mark) {
        MarkRanges ranges = ranges(mark);
        List<TextRange> found = new ArrayList<>();
        for (int at = 0; at < ranges.size(); at++) {
            found.add(new TextRange(ranges.start(at), ranges.end(at)));
        }
        return found;
    }

    private void stale(MarkRanges ranges) {
        int line = 0;
        int lineEnd = -1;
        for (int at = 0; at < ranges.size(); at++) {
            if (ranges.end(at) <= lineEnd) {
                continue;
            }
            line = line(ranges.start(at));
            lines.get(line).stale = true;
            lineEnd = area.getAbsolutePosition(line, area.getParagraphLength(line));
            while (lineEnd < ranges.end(at) && line + 1 < lines.size()) {
                lines.get(++line).stale = true;
                lineEnd = area.getAbsolutePosition(line, area.getParagraphLength(line));
            }
        }
    }

    /// Shows marks on the lines that can be seen.
    void refreshSeen() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(area.lastVisibleParToAllParIndex(), lines.size() - 1);
        boolean stays = !writerMoved;
        writerMoved = false;
        for (int at = first; at <= last; at++) {
            if (lines.get(at).stale) {
                if (stays) {
                    stay(first);
                }
                show(at);
            }
        }
    }

    private void stay(int first) {
        if (!goingBack) {
            goingBack = true;
            topLine = first;
            aboveTop = area.aboveTop(first);
            back.ask();
        }
    }

    /// RichTextFX loses its place when all that can be seen is made anew: lines without their
    /// styles are lower at first. Where the writer goes meanwhile counts more.
    private void goBack() {
        goingBack = false;
        if (writerMoved || topLine >= lines.size()) {
            return;
        }
        OptionalDouble now = area.aboveTop(topLine);
        if (now.isPresent() && aboveTop.isPresent()) {
            area.scrollYBy(aboveTop.getAsDouble() - now.getAsDouble());
        } else {
            area.showParagraphAtTop(topLine);
        }
    }

    private void show(int at) {
        lines.get(at).stale = false;
        int length = area.getParagraphLength(at);
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> spans = spans(lines.get(at).look, length);
        int start = area.getAbsolutePosition(at, 0);
        for (Map.Entry<Mark, MarkRanges> entry : marks.entrySet()) {
            spans = laid(spans, entry.getValue(), entry.getKey().styleClass(), start, length);
        }
        area.setStyleSpans(at, 0, laid(spans, lit, LIT, start, length));
    }

    private boolean isMarked(int at) {
        int start = area.getAbsolutePosition(at, 0);
        int end = start + area.getParagraphLength(at);
        for (MarkRanges ranges : marks.values()) {
            if (touches(ranges, start, end)) {
                return true;
            }
        }
        return touches(lit, start, end);
    }

    private static boolean touches(MarkRanges ranges, int start, int end) {
        int at = ranges.firstEndingAfter(start);
        return at < ranges.size() && ranges.start(at) < end;
    }

    private static StyleSpans<Collection<String>> laid(
            StyleSpans<Collection<String>> spans,
            MarkRanges ranges,
            String style,
            int start,
            int length) {
        int end = start + length;
        int at = ranges.firstEndingAfter(start);
        if (at == ranges.size() || ranges.start(at) >= end) {
            return spans;
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        int done = start;
        for (; at < ranges.size() && ranges.start(at) < end; at++) {
            int from = Math.max(start, ranges.start(at));
            int to = Math.min(end, ranges.end(at));
            builder.add(Set.of(), from - done).add(Set.of(style), to - from);
            done = to;
        }
        builder.add(Set.of(), end - done);
        return spans.overlay(builder.create(), EditorStyles::union);
    }

    private static Collection<String> union(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    private static StyleSpans<Collection<String>> spans(LineLook look, int length) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        if (look.spans().isEmpty()) {
            return builder.add(Set.of(), length).create();
        }
        for (Span span : look.spans()) {
            builder.add(span.styles(), span.length());
        }
        return builder.create();
    }

    private static Collection<String> kind(LineLook look) {
        return look.kind().isEmpty() ? Set.of() : Set.of("line-" + look.kind());
    }

    private int line(int place) {
        return area.offsetToPosition(place, Bias.Forward).getMajor();
    }

    private static int count(String text) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }
}
