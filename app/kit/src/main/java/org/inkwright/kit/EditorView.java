package org.inkwright.kit;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import org.fxmisc.richtext.StyleClassedTextArea;

/// How an editor shows its text: a column in the middle, focus on a paragraph or sentence,
/// typewriter scrolling, and which line is at the top, for scrolling together with a preview.
public final class EditorView {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-text");
    private static final double EDGE = 24;
    private static final double TEXT_SIZE = 18;
    private static final double COLUMN_IN_EMS = 34.5;

    private final StyleClassedTextArea area;
    private final EditorStyles styles;
    private final ObjectProperty<FocusMode> focus = new SimpleObjectProperty<>(FocusMode.OFF);
    private final BooleanProperty typewriter = new SimpleBooleanProperty(false);
    private final DoubleProperty textSize = new SimpleDoubleProperty(TEXT_SIZE);
    private final ReadOnlyDoubleWrapper topLine = new ReadOnlyDoubleWrapper(0);
    private final NextPulse looked = new NextPulse(this::look);
    private final NextPulse centred = new NextPulse(this::centre);
    private int pulsesToCentre;

    EditorView(StyleClassedTextArea area, EditorStyles styles) {
        this.area = area;
        this.styles = styles;
        area.widthProperty().subscribe(width -> column());
        textSize.subscribe(size -> {
            area.setStyle("-fx-font-size: " + size + "px;");
            column();
        });
        focus.subscribe(mode -> {
            area.pseudoClassStateChanged(FOCUSED, mode != FocusMode.OFF);
            light();
        });
        area.caretPositionProperty()
                .addListener((o, was, is) -> {
                    light();
                    if (typewriter.get()) {
                        pulsesToCentre = 3;
                        centred.ask();
                    }
                });
        area.viewportDirtyEvents().subscribe(dirty -> looked.ask());
    }

    /// How much stays in full ink around the caret.
    public ObjectProperty<FocusMode> focusProperty() {
        return focus;
    }

    /// Whether the line with the caret stays in the middle.
    public BooleanProperty typewriterProperty() {
        return typewriter;
    }

    /// The size of plain words in pixels, 18 at first; headings follow.
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /// The line at the top, counted from 0, with how much of it is above the top: 3.5 is the middle
    /// of the fourth line.
    public ReadOnlyDoubleProperty topLineProperty() {
        return topLine.getReadOnlyProperty();
    }

    /// Scrolls so that a line is at the top.
    ///
    /// @param line counted from 0, with how much of it is above the top
    public void showLine(double line) {
        int whole = Math.clamp((int) line, 0, area.getParagraphs().size() - 1);
        double part = Math.clamp(line - whole, 0, 1);
        area.showParagraphAtTop(whole);
        if (part > 0) {
            height(whole)
                    .ifPresent(height ->
                            area.showParagraphRegion(
                                    whole,
                                    new BoundingBox(
                                            0, part * height, 1, area.getViewportHeight())));
        }
    }

    /// Whether it was scrolled down to the last line: there is nothing below.
    public boolean isAtEnd() {
        if (area.getScene() == null || topLine.get() <= 0) {
            return false;
        }
        Bounds page = area.localToScreen(area.getLayoutBounds());
        return page != null
                && area.getParagraphBoundsOnScreen(area.getParagraphs().size() - 1)
                        .filter(last -> last.getMaxY() <= page.getMaxY() + 2)
                        .isPresent();
    }

    private Optional<Double> height(int line) {
        return area.getScene() == null
                ? Optional.empty()
                : area.getParagraphBoundsOnScreen(line).map(Bounds::getHeight);
    }

    void opened() {
        light();
        looked.ask();
    }

    private void column() {
        double room = area.getWidth() - 2 * EDGE;
        double side = Math.max(0, (room - COLUMN_IN_EMS * textSize.get()) / 2);
        area.setPadding(new Insets(0, EDGE + side, 0, EDGE + side));
    }

    private void light() {
        int line = area.getCurrentParagraph();
        int start = area.getAbsolutePosition(line, 0);
        String words = area.getText(line);
        switch (focus.get()) {
            case OFF -> styles.light(0, 0);
            case PARAGRAPH -> styles.light(start, start + words.length());
            case SENTENCE -> {
                BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
                sentences.setText(words);
                int column = Math.min(area.getCaretColumn(), Math.max(0, words.length() - 1));
                int end = words.isEmpty() ? 0 : sentences.following(column);
                int from = words.isEmpty() ? 0 : sentences.previous();
                styles.light(start + from, start + end);
            }
        }
    }

    private void look() {
        // an area that was never in a window has no places on the screen
        if (area.getScene() == null || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        Bounds line = area.getVisibleParagraphBoundsOnScreen(0);
        Bounds page = area.localToScreen(area.getLayoutBounds());
        if (page == null || line.getHeight() <= 0) {
            return;
        }
        double above = Math.max(0, page.getMinY() - line.getMinY());
        topLine.set(first + Math.min(1, above / line.getHeight()));
    }

    /// The caret has its place only after the layout, which may itself scroll: so for some pulses.
    private void centre() {
        if (--pulsesToCentre > 0) {
            centred.ask();
        }
        area.getCaretBounds()
                .map(area::screenToLocal)
                .ifPresent(caret -> {
                    double off = caret.getCenterY() - area.getHeight() / 2;
                    if (Math.abs(off) > 1) {
                        area.scrollYBy(off);
                    }
                });
    }
}
