package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.OneOpen;
import org.inkwright.kit.MarkdownEditor;

/// What can be shown in the preview's place. Of all panes one is open at most.
final class SidePanes {
    private final List<BooleanProperty> all = new ArrayList<>();
    private final StackPane place;
    private final MarkdownEditor editor;
    private final WriteView.Aids aids;
    private final WriteView.Threads threads;

    SidePanes(
            StackPane place,
            MarkdownEditor editor,
            WriteView.Aids aids,
            WriteView.Threads threads) {
        this.place = place;
        this.editor = editor;
        this.aids = aids;
        this.threads = threads;
    }

    void fill() {
        WriteView.Panes panes = aids.panes();
        WriteView.Models models = aids.models();
        pane(
                panes.history().openProperty(),
                () -> new HistoryView(panes.history(), editor, threads));
        pane(
                panes.variants().openProperty(),
                () -> new VariantsView(panes.variants(), editor, threads));
        pane(panes.snapshots().openProperty(), () -> new SnapshotsView(panes.snapshots()));
        pane(panes.goals().openProperty(), () -> new GoalsView(panes.goals()));
        EvidenceView.over(models.evidence(), editor);
        pane(models.evidence().openProperty(), () -> new EvidenceView(models.evidence()));
        pane(models.card().openProperty(), () -> new SearchCardView(models.card()));
        pane(
                models.rewrite().openProperty(),
                () -> new RewriteView(models.rewrite(), editor, threads));
        // not before the chapter stands in the editor
        var _ = threads.later().in(Duration.ZERO, () -> models.illustrate().insertsBy(this::put));
        pane(
                models.illustrate().openProperty(),
                () -> new IllustrateView(models.illustrate(), threads.background()));
        all.add(panes.headings());
        OneOpen.among(all);
    }

    private void put(String picture) {
        int caret = editor.selection().from();
        editor.insert(OwnParagraph.of(picture, editor.text(), caret));
    }

    /// A pane is made, and comes into the window, when it is first opened: making them all with the
    /// draft would hold the window up.
    private void pane(BooleanProperty open, Supplier<Object> view) {
        all.add(open);
        LazyScreen screen = new LazyScreen(view);
        open.subscribe(shown -> {
            if (shown && !place.getChildren().contains(screen.node())) {
                screen.node().visibleProperty().bind(open);
                place.getChildren().add(screen.node());
            }
        });
    }
}
