package org.inkwright.desktop.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words that appear beside a control while the mouse rests on it. The little window that shows
/// them is made when the mouse first comes: making them all with their screen takes too long.
public final class Hint {
    private Hint() {}

    /// Gives a control its words.
    public static void on(Control control, String words) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> {
                    if (control.getTooltip() == null) {
                        control.setTooltip(new Tooltip(words));
                    }
                });
    }

    /// Buttons that show only a sign say on demand what a screen reader calls them.
    static void onSignsOf(Parent screen) {
        for (Node node : screen.lookupAll("*")) {
            if (node instanceof ButtonBase button
                    && button.getAccessibleText() != null
                    && (button.getText() == null || button.getText().isEmpty())) {
                on(button, button.getAccessibleText());
            }
        }
    }
}
