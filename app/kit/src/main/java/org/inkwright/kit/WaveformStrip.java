package org.inkwright.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.inkwright.kit.internal.TimeScale;
import org.jspecify.annotations.Nullable;

/// A recording as a strip: how loud it is, chapters as bands, doubtful stretches, borders of lines
/// that can be dragged, the place being played and a stretch to be played in a loop. Arrows go a
/// second, pages ten, with Shift the way is selected, plus and minus zoom, Escape selects nothing.
/// For the window's thread. Moving the playhead paints nothing anew.
public final class WaveformStrip extends Region {
    private static final double HEIGHT = 88;

    private final String name;
    private final Canvas canvas = new Canvas();
    private final Line playhead = new Line();
    private final Rectangle chosen = new Rectangle();
    private final List<Line> edges = List.of(new Line(), new Line());
    private final WaveColours colours = new WaveColours(this, this::repaint);
    private final LongProperty position = new SimpleLongProperty(0);
    private final NextPulse painting = new NextPulse(this::paint);
    private WaveContent content = WaveContent.EMPTY;
    private TimeScale scale = TimeScale.whole(0);
    private @Nullable TimeRange selection;
    private long toldSecond;
    private LongConsumer seeks = millis -> {};
    private Consumer<Optional<TimeRange>> selections = range -> {};
    private BorderMoves borders = (border, millis) -> {};

    /// How loud a recording is.
    @FunctionalInterface
    public interface Peaks {
        /// The loudest sample of a stretch, from 0 to 1. Asked once per pixel, so it should only
        /// look something up.
        double peak(long fromMillis, long toMillis);
    }

    /// A chapter over the strip.
    ///
    /// @param range where it is
    /// @param name what stands in it
    public record Band(TimeRange range, String name) {}

    /// Hears that a border between lines was dragged.
    @FunctionalInterface
    public interface BorderMoves {
        /// A border was dropped.
        ///
        /// @param border which one, as counted in the list that was given
        /// @param millis where it was dropped, between its neighbours
        void moved(int border, long millis);
    }

    /// An empty strip.
    ///
    /// @param name what a screen reader calls it
    public WaveformStrip(String name) {
        this.name = name;
        getStyleClass().add("waveform-strip");
        getStylesheets().add(KitStyle.sheet("waveform-strip"));
        playhead.getStyleClass().add("waveform-playhead");
        chosen.getStyleClass().add("waveform-chosen");
        edges.forEach(edge -> edge.getStyleClass().add("waveform-edge"));
        getChildren().addAll(canvas, chosen, edges.getFirst(), edges.getLast(), playhead);
        for (Node node : getChildren()) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        position.subscribe(millis -> moved());
        new WaveHands(this);
    }

    /// Shows a recording.
    ///
    /// @param durationMillis how long it is
    public void open(long durationMillis, Peaks peaks) {
        content = WaveContent.EMPTY.withPeaks(peaks);
        scale = TimeScale.whole(durationMillis);
        selection = null;
        position.set(0);
        repaint();
    }

    /// Shows more of the same recording while it is being read: zoom, selection, marks and the
    /// place being played stay. A few times a second costs little.
    ///
    /// @param durationMillis how long it is, as far as is known by now
    public void redraw(long durationMillis, Peaks peaks) {
        content = content.withPeaks(peaks);
        scale = scale.lasting(durationMillis);
        repaint();
    }

    /// Shows chapters over the strip.
    public void bands(List<Band> bands) {
        content = content.withBands(bands);
        repaint();
    }

    /// Marks doubtful stretches.
    public void doubts(List<TimeRange> doubts) {
        content = content.withDoubts(doubts);
        repaint();
    }

    /// Shows borders of lines that can be dragged, in their order; as long as they stand too close
    /// to be taken by hand, none is shown and none can be dragged.
    public void borders(List<Long> millis) {
        content = content.withBorders(millis);
        repaint();
    }

    /// The place being played, in milliseconds.
    public LongProperty positionProperty() {
        return position;
    }

    /// Hears where the writer wants to go, in milliseconds.
    public void onSeek(LongConsumer listener) {
        seeks = listener;
    }

    /// Hears what the writer selects, and that nothing is selected any more.
    public void onSelect(Consumer<Optional<TimeRange>> listener) {
        selections = listener;
    }

    /// Hears that the writer dragged a border.
    public void onBorder(BorderMoves listener) {
        borders = listener;
    }

    /// The selected stretch.
    public Optional<TimeRange> selection() {
        return Optional.ofNullable(selection);
    }

    /// Selects a stretch, or nothing when it is empty, and tells the listener.
    public void select(TimeRange range) {
        selection = range.toMillis() > range.fromMillis() ? range : null;
        place();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        selections.accept(selection());
    }

    /// Shows a stretch that is so many times shorter, around the playhead.
    public void zoom(double factor) {
        zoom(factor, position.get());
    }

    void zoom(double factor, long around) {
        scale = scale.zoomed(factor, around);
        repaint();
    }

    void scroll(double pixels) {
        scale =
                scale.movedTo(
                        scale.from() + Math.round(pixels * scale.span() / Math.max(1, getWidth())));
        repaint();
    }

    void seek(long millis) {
        long place = Math.clamp(millis, 0, scale.duration());
        position.set(place);
        seeks.accept(place);
    }

    int borderCount() {
        return content.borders().size();
    }

    void dragBorder(int border, long millis) {
        content = content.withBorder(border, millis);
        repaint();
    }

    void dropBorder(int border) {
        borders.moved(border, content.borders().get(border));
    }

    /// The border under a place, -1 for none.
    int borderAt(double x) {
        if (!content.showsBorders(scale, getWidth())) {
            return -1;
        }
        for (int at = 0; at < content.borders().size(); at++) {
            if (Math.abs(scale.x(content.borders().get(at), getWidth()) - x) <= 4) {
                return at;
            }
        }
        return -1;
    }

    long millisAt(double x) {
        return scale.millis(x, getWidth());
    }

    WaveColours colours() {
        return colours;
    }

    private void moved() {
        TimeScale shown = scale.showing(Math.min(position.get(), scale.duration()));
        if (!shown.equals(scale)) {
            scale = shown;
            repaint();
        }
        place();
        long second = position.get() / 1000;
        if (second != toldSecond) {
            toldSecond = second;
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        }
    }

    private void place() {
        stand(playhead, scale.x(position.get(), getWidth()));
        TimeRange range = selection;
        chosen.setVisible(range != null);
        edges.forEach(edge -> edge.setVisible(range != null));
        if (range != null) {
            double left = Math.max(0, scale.x(range.fromMillis(), getWidth()));
            double right = Math.min(getWidth(), scale.x(range.toMillis(), getWidth()));
            chosen.setX(left);
            chosen.setWidth(Math.max(0, right - left));
            chosen.setHeight(getHeight());
            stand(edges.getFirst(), left);
            stand(edges.getLast(), right);
        }
    }

    private void stand(Line line, double x) {
        double sharp = Math.round(x) + 0.5;
        line.setVisible(x >= 0 && x <= getWidth());
        line.setStartX(sharp);
        line.setEndX(sharp);
        line.setEndY(getHeight());
    }

    private void repaint() {
        painting.ask();
    }

    private void paint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        new WavePainter(canvas, colours, scale).paint(content);
        place();
    }

    @Override
    protected void layoutChildren() {
        repaint();
        place();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return WaveColours.meta();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) scale.duration();
            case TEXT -> name;
            case VALUE_STRING -> value();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String value() {
        String here = SpokenTime.of(position.get());
        String all = SpokenTime.about(scale.duration());
        TimeRange range = selection;
        return range == null
                ? KitTexts.text("wave.value", here, all)
                : KitTexts.text(
                        "wave.chosen",
                        here,
                        all,
                        SpokenTime.of(range.fromMillis()),
                        SpokenTime.of(range.toMillis()));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> seek(position.get() + WaveHands.LITTLE);
            case DECREMENT -> seek(position.get() - WaveHands.LITTLE);
            case BLOCK_INCREMENT -> seek(position.get() + WaveHands.MUCH);
            case BLOCK_DECREMENT -> seek(position.get() - WaveHands.MUCH);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number there) {
                    seek(there.longValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
