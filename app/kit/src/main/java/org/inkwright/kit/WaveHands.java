package org.inkwright.kit;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse and keys do on a waveform strip.
final class WaveHands {
    /// How far arrows and pages go, in milliseconds.
    static final long LITTLE = 1_000;

    static final long MUCH = 10_000;

    private static final double STEP = 1.25;
    private static final double CLICK = 3;

    private final WaveformStrip strip;
    private int border = -1;
    private int borders;
    private double pressedX;
    private boolean dragging;

    WaveHands(WaveformStrip strip) {
        this.strip = strip;
        strip.setOnMousePressed(this::pressed);
        strip.setOnMouseDragged(this::dragged);
        strip.setOnMouseReleased(this::released);
        strip.setOnMouseMoved(event ->
                strip.setCursor(
                        strip.borderAt(event.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT));
        strip.setOnScroll(this::scrolled);
        strip.setOnKeyPressed(this::key);
    }

    private void pressed(MouseEvent event) {
        strip.requestFocus();
        pressedX = event.getX();
        dragging = false;
        border = strip.borderAt(pressedX);
        borders = strip.borderCount();
    }

    private void dragged(MouseEvent event) {
        dragging = dragging || Math.abs(event.getX() - pressedX) > CLICK;
        if (!dragging || lostBorder()) {
            return;
        }
        long here = strip.millisAt(event.getX());
        if (border >= 0) {
            strip.dragBorder(border, here);
        } else {
            long start = strip.millisAt(pressedX);
            strip.select(new TimeRange(Math.min(start, here), Math.max(start, here)));
        }
    }

    private void released(MouseEvent event) {
        if (dragging && lostBorder()) {
            dragging = false;
        } else if (dragging && border >= 0) {
            strip.dragBorder(border, strip.millisAt(event.getX()));
            strip.dropBorder(border);
        } else if (!dragging) {
            strip.select(new TimeRange(0, 0));
            strip.seek(strip.millisAt(event.getX()));
        }
        border = -1;
    }

    /// Lines came or went while a border was dragged: nobody knows which one it is now.
    private boolean lostBorder() {
        return border >= 0 && borders != strip.borderCount();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
            strip.zoom(factor, strip.millisAt(event.getX()));
        } else {
            strip.scroll(-(event.getDeltaX() + event.getDeltaY()));
        }
        event.consume();
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || key.isControlDown()) {
            return;
        }
        long here = strip.positionProperty().get();
        switch (key.getCode()) {
            case LEFT -> go(key, here - LITTLE);
            case RIGHT -> go(key, here + LITTLE);
            case PAGE_UP -> go(key, here - MUCH);
            case PAGE_DOWN -> go(key, here + MUCH);
            case HOME -> go(key, 0);
            case END -> go(key, Long.MAX_VALUE);
            case PLUS, ADD, EQUALS -> zoom(key, STEP);
            case MINUS, SUBTRACT -> zoom(key, 1 / STEP);
            case ESCAPE -> letGo(key);
            default -> {}
        }
    }

    private void letGo(KeyEvent key) {
        if (strip.selection().isPresent()) {
            strip.select(new TimeRange(0, 0));
            key.consume();
        }
    }

    private void zoom(KeyEvent key, double factor) {
        strip.zoom(factor);
        key.consume();
    }

    /// With Shift the way is selected.
    private void go(KeyEvent key, long millis) {
        long here = strip.positionProperty().get();
        strip.seek(millis);
        if (key.isShiftDown()) {
            long there = strip.positionProperty().get();
            long anchor =
                    strip.selection()
                            .map(range ->
                                    range.toMillis() == here
                                            ? range.fromMillis()
                                            : range.toMillis())
                            .orElse(here);
            strip.select(new TimeRange(Math.min(anchor, there), Math.max(anchor, there)));
        }
        key.consume();
    }
}
