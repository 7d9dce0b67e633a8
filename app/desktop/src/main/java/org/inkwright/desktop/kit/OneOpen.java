package org.inkwright.desktop.kit;

import java.util.List;
import javafx.beans.property.BooleanProperty;

/// Panes that share a place: opening one closes the others. For the window's thread.
public final class OneOpen {
    private OneOpen() {}

    /// Keeps at most one of some panes open from now on.
    public static void among(List<BooleanProperty> panes) {
        for (BooleanProperty pane : panes) {
            pane.subscribe(open -> {
                if (open) {
                    panes.stream()
                            .filter(other -> other != pane)
                            .forEach(other -> other.set(false));
                }
            });
        }
    }
}
