package org.inkwright.kit;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.VirtualFlow;

/// Reading with the keyboard: arrows, pages, beginning and end.
final class PreviewKeys implements EventHandler<KeyEvent> {
    private static final double LINE = 40;

    private final VirtualFlow<?, ?> flow;

    PreviewKeys(VirtualFlow<?, ?> flow) {
        this.flow = flow;
    }

    @Override
    public void handle(KeyEvent key) {
        double page = Math.max(LINE, flow.getHeight() - LINE);
        switch (key.getCode()) {
            case UP -> scroll(key, -LINE);
            case DOWN -> scroll(key, LINE);
            case PAGE_UP -> scroll(key, -page);
            case PAGE_DOWN, SPACE -> scroll(key, page);
            case HOME -> scroll(key, -1e9);
            case END -> scroll(key, 1e9);
            default -> {}
        }
    }

    private void scroll(KeyEvent key, double by) {
        flow.scrollYBy(by);
        key.consume();
    }
}
