package org.inkwright.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is there: what is not there is not seen and takes no room. For the window's
/// thread.
public final class Presence {
    private Presence() {}

    /// Puts a node there, or takes it away.
    public static void of(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Keeps a node there as long as something holds.
    public static void of(Node node, ObservableValue<Boolean> there) {
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }
}
