package org.inkwright.kit;

import java.util.function.IntPredicate;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.inkwright.kit.internal.WordDiff;

/// A comparison by keys: from change to change, and Enter takes.
final class DiffKeys {
    private final DiffView view;
    private final VirtualFlow<WordDiff.Row, Cell<WordDiff.Row, DiffRowNode>> flow;
    private final IntPredicate changed;

    DiffKeys(
            DiffView view,
            VirtualFlow<WordDiff.Row, Cell<WordDiff.Row, DiffRowNode>> flow,
            IntPredicate changed) {
        this.view = view;
        this.flow = flow;
        this.changed = changed;
        view.setFocusTraversable(true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> go(key, 1);
            case UP -> go(key, -1);
            case PAGE_DOWN -> scroll(key, flow.getHeight());
            case PAGE_UP -> scroll(key, -flow.getHeight());
            case ENTER -> take(key);
            default -> {}
        }
    }

    private void take(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }

    private void scroll(KeyEvent key, double by) {
        flow.scrollYBy(by);
        key.consume();
    }

    private void go(KeyEvent key, int step) {
        int count = view.size();
        for (int at = focused(step) + step; at >= 0 && at < count; at += step) {
            if (changed.test(at)) {
                flow.show(at);
                flow.getCell(at).getNode().take().requestFocus();
                break;
            }
        }
        key.consume();
    }

    /// The row whose button has the focus; before the first or behind the last when none has.
    private int focused(int step) {
        int first = Math.max(0, flow.visibleCells().isEmpty() ? 0 : flow.getFirstVisibleIndex());
        for (int at = first; at < first + flow.visibleCells().size(); at++) {
            if (flow.getCell(at).getNode().take().isFocused()) {
                return at;
            }
        }
        return step > 0 ? first - 1 : first + flow.visibleCells().size();
    }
}
