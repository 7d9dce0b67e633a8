package org.inkwright.kit;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that leave a text in which Tab may mean something else: F6 and Ctrl+Tab, with Shift
/// backwards. So nobody who uses only keys is caught in a text.
final class Leaving {
    private static final KeyCombination TAB = KeyCombination.valueOf("Tab");
    private static final KeyCombination BACK_TAB = KeyCombination.valueOf("Shift+Tab");

    private Leaving() {}

    /// Where a key leads out of any text; empty when it does not.
    static Optional<TraversalDirection> by(KeyEvent key) {
        boolean leaves =
                (key.getCode() == KeyCode.F6 && !key.isAltDown() && !key.isShortcutDown())
                        || (key.getCode() == KeyCode.TAB && key.isControlDown());
        return leaves ? Optional.of(way(key)) : Optional.empty();
    }

    /// Where Tab leads out of a text in which it means nothing else.
    static Optional<TraversalDirection> byTab(KeyEvent key) {
        return TAB.match(key) || BACK_TAB.match(key) ? Optional.of(way(key)) : Optional.empty();
    }

    private static TraversalDirection way(KeyEvent key) {
        return key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT;
    }
}
