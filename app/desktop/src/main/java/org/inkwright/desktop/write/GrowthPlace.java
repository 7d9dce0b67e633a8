package org.inkwright.desktop.write;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.work.Background;

/// Where a growing chapter is seen: over the whole page while the chapter has no other text, else
/// in the preview's place, so that the writer can go on writing beside it.
final class GrowthPlace {
    private final GrowthViewModel growth;
    private final WriteViewModel write;
    private final LazyScreen screen;
    private final StackPane whole;
    private final StackPane beside;

    GrowthPlace(
            GrowthViewModel growth,
            WriteViewModel write,
            Background background,
            StackPane whole,
            StackPane beside) {
        this.growth = growth;
        this.write = write;
        this.screen = new LazyScreen(() -> new GrowthView(growth, background));
        this.whole = whole;
        this.beside = beside;
    }

    void follow() {
        growth.shownProperty().subscribe(now -> place());
        write.modeProperty().subscribe(mode -> place());
    }

    private void place() {
        boolean grows = growth.shownProperty().get() != null;
        boolean ownText =
                write.modeProperty().get() instanceof WriteViewModel.Mode.Writing now
                        && !now.text().isBlank();
        whole.setVisible(grows && !ownText);
        if (grows) {
            Node node = screen.node();
            StackPane place = ownText ? beside : whole;
            (ownText ? whole : beside).getChildren().remove(node);
            if (!place.getChildren().contains(node)) {
                place.getChildren().add(node);
            }
            node.setVisible(true);
        } else if (!beside.getChildren().isEmpty() || !whole.getChildren().isEmpty()) {
            whole.getChildren().clear();
            beside.getChildren().removeIf(child -> child.getStyleClass().contains("growth"));
        }
    }
}
