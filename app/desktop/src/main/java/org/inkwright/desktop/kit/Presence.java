package org.inkwright.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Whether a node is there: what is not there is not seen and takes no room. For the window's
/// thread.
public final class Presence {
    private Presence() {}

    /// From now on the nodes take no room while they are not visible.
    public static void follows(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /// Shows words for as long as there are some.
    public static void told(Label label, ObservableValue<String> words) {
        label.textProperty().bind(words);
        of(label, label.textProperty().isNotEmpty());
    }

    /// Keeps a node there as long as something holds.
    public static void of(Node node, ObservableValue<Boolean> there) {
        node.visibleProperty().bind(there);
        follows(node);
    }
}
