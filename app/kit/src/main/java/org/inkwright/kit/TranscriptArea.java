package org.inkwright.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.SelectionImpl;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkwright.kit.internal.CaretPlace;

/// A transcript to be read, heard and mended: lines with speaker and time in the margin. A click
/// places the caret, a click with Ctrl or Cmd asks to be taken there; the word being spoken is lit.
/// Lines that come while the writer works move neither caret nor page. Tab leaves it. For the
/// window's thread.
public final class TranscriptArea extends StackPane {
    private static final TranscriptLine NONE =
            new TranscriptLine("", "", "", TranscriptLine.State.FINAL, List.of());

    /// As many lines as are laid into the text within a frame.
    private static final int AT_ONCE = 1_500;

    /// Somebody has a name: there is a column for names.
    private static final PseudoClass NAMED = PseudoClass.getPseudoClass("named");

    private final TranscriptText area;
    private final LineEdits edits;
    private final SelectionImpl<Collection<String>, String, Collection<String>> spoken;
    private final List<TranscriptLine> lines = new ArrayList<>();
    private final Deque<List<TranscriptLine>> coming = new ArrayDeque<>();
    private final NextPulse next = new NextPulse(this::showNext);
    private final TranscriptStyles styles;
    private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper(0);
    private Seeks seeks = (line, at) -> {};

    /// Hears where in the words the writer wants to be taken.
    @FunctionalInterface
    public interface Seeks {
        /// The writer wants to be taken there.
        ///
        /// @param line counted from 0
        /// @param at the UTF-16 unit of the line
        void seek(int line, int at);
    }

    /// An empty transcript.
    ///
    /// @param name what a screen reader calls it
    /// @param edits hears what the writer does
    public TranscriptArea(String name, LineEdits edits) {
        this.edits = edits;
        area = new TranscriptText(edits);
        styles = new TranscriptStyles(area, this::line);
        getStyleClass().add("transcript-area");
        area.setAccessibleText(name);
        area.getStylesheets().add(KitStyle.sheet("transcript-area"));
        spoken = new SelectionImpl<>("spoken", area, path -> path.getStyleClass().add("spoken"));
        area.addSelection(spoken);
        area.setParagraphGraphicFactory(new TranscriptMargin(this::line));
        area.plainTextChanges().subscribe(this::changed);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.currentParagraphProperty().addListener((place, old, now) -> caretMoved());
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /// Shows other lines from the beginning; of very many, the later ones with the next pulses, or
    /// when something is asked of them.
    public void open(List<TranscriptLine> allLines) {
        List<TranscriptLine> newLines = List.copyOf(allLines);
        coming.clear();
        styles.clear();
        spoken.selectRange(0, 0);
        lines.clear();
        area.asOwner(() -> area.replaceText(0, area.getLength(), ""));
        int first = Math.min(AT_ONCE, newLines.size());
        put(0, 0, newLines.subList(0, first));
        for (int at = first; at < newLines.size(); at += AT_ONCE) {
            coming.add(newLines.subList(at, Math.min(newLines.size(), at + AT_ONCE)));
        }
        if (!coming.isEmpty()) {
            next.ask();
        }
        area.moveTo(0);
        area.showParagraphAtTop(0);
    }

    private void showNext() {
        if (!coming.isEmpty()) {
            put(lines.size(), lines.size(), coming.remove());
            next.ask();
        }
    }

    /// Shows all lines now: something is asked of them.
    private void settle() {
        while (!coming.isEmpty()) {
            put(lines.size(), lines.size(), coming.remove());
        }
    }

    /// Shows more lines at the end; neither caret nor page move.
    public void append(List<TranscriptLine> newLines) {
        settle();
        put(lines.size(), lines.size(), newLines);
    }

    /// Shows lines in place of others. The caret stays with its words; lines whose words are the
    /// same keep their place in the text, whatever else of them changes.
    ///
    /// @param from the first line that goes
    /// @param to the line after the last that goes
    public void replaceLines(int from, int to, List<TranscriptLine> newLines) {
        settle();
        put(from, to, newLines);
    }

    private void put(int from, int to, List<TranscriptLine> newLines) {
        int shorter = Math.min(to - from, newLines.size());
        int first = 0;
        while (first < shorter && sameWords(from + first, newLines.get(first))) {
            first++;
        }
        int behind = 0;
        while (behind < shorter - first
                && sameWords(to - 1 - behind, newLines.get(newLines.size() - 1 - behind))) {
            behind++;
        }
        for (int at = 0; at < first; at++) {
            renew(from + at, newLines.get(at));
        }
        for (int at = 1; at <= behind; at++) {
            renew(to - at, newLines.get(newLines.size() - at));
        }
        replaceWords(from + first, to - behind, newLines.subList(first, newLines.size() - behind));
        area.pseudoClassStateChanged(
                NAMED, lines.stream().anyMatch(line -> !line.speaker().isEmpty()));
        renewMargins(from - 1, from + newLines.size());
    }

    private boolean sameWords(int index, TranscriptLine line) {
        return lines.get(index).words().equals(line.words());
    }

    private void renew(int index, TranscriptLine line) {
        if (!lines.set(index, line).equals(line)) {
            styles.stale(index);
        }
    }

    private void replaceWords(int from, int to, List<TranscriptLine> newLines) {
        if (from == to && newLines.isEmpty()) {
            return;
        }
        List<String> before = words(lines.subList(from, to));
        List<String> after = words(newLines);
        CaretPlace anchor = moved(area.getAnchor(), from, before, after);
        CaretPlace caret = moved(area.getCaretPosition(), from, before, after);
        TextChange change = change(from, to, newLines);
        lines.subList(from, to).clear();
        lines.addAll(from, newLines);
        styles.replaced(from, to, newLines.size());
        area.asOwner(() ->
                area.replace(
                        change.from(),
                        change.from() + change.removed().length(),
                        styles.document(change, from, newLines)));
        area.selectRange(place(anchor), place(caret));
        caretMoved();
    }

    private static List<String> words(List<TranscriptLine> some) {
        return some.stream().map(TranscriptLine::words).toList();
    }

    private CaretPlace moved(int place, int from, List<String> before, List<String> after) {
        var now = area.offsetToPosition(place, Bias.Forward);
        int line = now.getMajor();
        if (line < from) {
            return new CaretPlace(line, now.getMinor());
        }
        if (line >= from + before.size()) {
            return new CaretPlace(line + after.size() - before.size(), now.getMinor());
        }
        CaretPlace inside = new CaretPlace(line - from, now.getMinor()).after(before, after);
        return new CaretPlace(from + inside.line(), inside.at());
    }

    private int place(CaretPlace place) {
        int line = Math.clamp(place.line(), 0, area.getParagraphs().size() - 1);
        return start(line) + Math.clamp(place.at(), 0, area.getParagraphLength(line));
    }

    /// The margins of what the reader sees; the others are made when they are scrolled to.
    private void renewMargins(int first, int last) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int from = Math.max(first, area.firstVisibleParToAllParIndex());
        int to = Math.min(Math.min(last, lines.size() - 1), area.lastVisibleParToAllParIndex());
        for (int at = Math.max(0, from); at <= to; at++) {
            area.recreateParagraphGraphic(at);
        }
    }

    /// The change of the area's text: a line end goes or comes with each line.
    private TextChange change(int from, int to, List<TranscriptLine> newLines) {
        String words = String.join("\n", newLines.stream().map(TranscriptLine::words).toList());
        int start = start(from);
        int end = to == 0 ? 0 : end(to - 1);
        boolean all = from == 0 && to == lines.size();
        if (from == to && !all) {
            return from == lines.size()
                    ? new TextChange(area.getLength(), "", "\n" + words)
                    : new TextChange(start, "", words + "\n");
        }
        if (newLines.isEmpty() && !all) {
            return to == lines.size()
                    ? new TextChange(start - 1, area.getText(start - 1, end), "")
                    : new TextChange(start, area.getText(start, end + 1), "");
        }
        return new TextChange(start, area.getText(start, end), words);
    }

    private int start(int line) {
        return line < area.getParagraphs().size()
                ? area.getAbsolutePosition(line, 0)
                : area.getLength();
    }

    private int end(int line) {
        return area.getAbsolutePosition(line, area.getParagraphLength(line));
    }

    /// How many lines stand in the text.
    public int lineCount() {
        return lines.size();
    }

    /// A line as it is now, with what the writer made of its words.
    public TranscriptLine line(int index) {
        settleFor(index);
        return index >= 0 && index < lines.size() ? lines.get(index) : NONE;
    }

    private void settleFor(int line) {
        if (line >= lines.size()) {
            settle();
        }
    }

    /// Hears where the writer wants to be taken.
    public void onSeek(Seeks listener) {
        seeks = listener;
    }

    /// Whether the writer can type.
    public BooleanProperty editableProperty() {
        return area.editableProperty();
    }

    /// Where the caret is.
    public LineRange caret() {
        var place = area.offsetToPosition(area.getCaretPosition(), Bias.Forward);
        return new LineRange(place.getMajor(), new TextRange(place.getMinor(), place.getMinor()));
    }

    /// The line the caret is in, counted from 0. Tells nothing of the steps between while lines are
    /// replaced.
    public ReadOnlyIntegerProperty caretLineProperty() {
        return caretLine.getReadOnlyProperty();
    }

    private void caretMoved() {
        if (!area.isOwner()) {
            caretLine.set(area.getCurrentParagraph());
        }
    }

    /// What is selected, line by line; empty when nothing is.
    public List<LineRange> selection() {
        List<LineRange> found = new ArrayList<>();
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        for (int line = area.offsetToPosition(from, Bias.Forward).getMajor();
                line < lines.size() && start(line) < to;
                line++) {
            int a = Math.max(from, start(line)) - start(line);
            int b = Math.min(to, end(line)) - start(line);
            if (a < b) {
                found.add(new LineRange(line, new TextRange(a, b)));
            }
        }
        return found;
    }

    /// Selects a stretch and shows it.
    public void select(LineRange place) {
        settleFor(place.line());
        int start = start(place.line());
        area.selectRange(start + place.range().from(), start + place.range().to());
        area.requestFollowCaret();
    }

    /// Lights what is being spoken; cheap enough for every frame, nothing is laid out anew.
    public void speak(LineRange place) {
        settleFor(place.line());
        int start = start(place.line());
        int length = area.getLength();
        spoken.selectRange(
                Math.min(length, start + place.range().from()),
                Math.min(length, start + place.range().to()));
    }

    /// Lights nothing.
    public void silence() {
        spoken.selectRange(0, 0);
    }

    /// Scrolls as little as shows a line.
    public void showLine(int line) {
        settleFor(line);
        area.showParagraphInViewport(
                Math.clamp(line, 0, Math.max(0, area.getParagraphs().size() - 1)));
    }

    /// Marks stretches, in place of those of the same kind before.
    public void mark(Mark mark, List<LineRange> ranges) {
        if (!ranges.isEmpty()) {
            settle();
        }
        styles.mark(mark, ranges);
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            int place = area.hit(event.getX(), event.getY()).getInsertionIndex();
            var at = area.offsetToPosition(place, Bias.Forward);
            event.consume();
            seeks.seek(at.getMajor(), at.getMinor());
        }
    }

    private void changed(PlainTextChange change) {
        if (area.isOwner()) {
            return;
        }
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        String words = area.getText(line);
        if (line < lines.size()) {
            styles.follow(line, TextChange.between(lines.get(line).words(), words));
            lines.set(line, lines.get(line).withWords(words));
            styles.show(line);
            edits.edited(line, words);
        }
    }
}
