package org.inkwright.kit;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.inkwright.kit.internal.TimeScale;

/// Paints a waveform strip: names of chapters on top, the wave in the middle, doubts at the bottom.
final class WavePainter {
    private static final double TOP = 18;
    private static final double BOTTOM = 12;

    private final GraphicsContext pen;
    private final WaveColours colours;
    private final TimeScale scale;
    private final double width;
    private final double height;

    WavePainter(Canvas canvas, WaveColours colours, TimeScale scale) {
        this.pen = canvas.getGraphicsContext2D();
        this.colours = colours;
        this.scale = scale;
        this.width = canvas.getWidth();
        this.height = canvas.getHeight();
    }

    void paint(WaveContent content) {
        pen.clearRect(0, 0, width, height);
        pen.setFont(Font.font(11));
        pen.setTextBaseline(VPos.CENTER);
        boolean odd = false;
        for (WaveformStrip.Band band : content.bands()) {
            band(band, odd);
            odd = !odd;
        }
        wave(content.peaks());
        if (content.showsBorders(scale, width)) {
            content.borders().forEach(this::border);
        }
        content.doubts().forEach(this::doubt);
    }

    private void band(WaveformStrip.Band band, boolean odd) {
        double left = Math.max(0, scale.x(band.range().fromMillis(), width));
        double right = Math.min(width, scale.x(band.range().toMillis(), width));
        if (right - left < 2) {
            return;
        }
        pen.setFill(colours.band());
        pen.fillRect(left, 0, right - left - 1, odd ? TOP - 2 : height);
        pen.setFill(colours.words());
        if (right - left > 24) {
            pen.save();
            pen.beginPath();
            pen.rect(left, 0, right - left - 4, TOP);
            pen.clip();
            pen.fillText(band.name(), left + 6, TOP / 2);
            pen.restore();
        }
    }

    private void wave(WaveformStrip.Peaks peaks) {
        double middle = (TOP + height - BOTTOM) / 2;
        double half = (height - TOP - BOTTOM) / 2;
        pen.setFill(colours.wave());
        for (int x = 0; x < width; x += 3) {
            long from = scale.millis(x, width);
            long to = Math.max(from + 1, scale.millis(x + 3.0, width));
            double peak = from >= scale.duration() ? 0 : Math.clamp(peaks.peak(from, to), 0, 1);
            double size = Math.max(0.5, peak * half);
            pen.fillRect(x, middle - size, 2, 2 * size);
        }
    }

    private void border(long border) {
        double x = Math.round(scale.x(border, width));
        if (x >= 0 && x <= width) {
            pen.setFill(colours.border());
            pen.fillRect(x, TOP, 1, height - TOP - BOTTOM);
            pen.fillRect(x - 2, TOP, 5, 4);
        }
    }

    private void doubt(TimeRange range) {
        double left = scale.x(range.fromMillis(), width);
        double right = scale.x(range.toMillis(), width);
        if (right < 0 || left > width) {
            return;
        }
        double bottom = height - 1;
        double centre = (left + right) / 2;
        pen.setFill(colours.doubt());
        pen.fillRect(left, bottom - 2, Math.max(2, right - left), 2);
        pen.fillPolygon(
                new double[] {centre - 4, centre, centre + 4},
                new double[] {bottom - 3, bottom - 10, bottom - 3},
                3);
    }
}
