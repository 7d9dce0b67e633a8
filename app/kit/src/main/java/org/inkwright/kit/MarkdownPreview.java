package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.inkwright.kit.internal.BlockDiff;
import org.inkwright.kit.internal.MarkdownBlock;

/// A Markdown text as it will be read. Only what changed is built anew, and only what can be seen
/// is built at all. For the window's thread; pages are made on any other ([PreviewPage]).
public final class MarkdownPreview extends StackPane {
    private static final double NARROWEST = 40;

    private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
    private final VirtualFlow<PreviewRow, Cell<PreviewRow, PreviewRowNode>> flow;
    private final ReadOnlyDoubleWrapper topLine = new ReadOnlyDoubleWrapper(0);
    private final NextPulse looked = new NextPulse(this::look);
    private PreviewPage page = PreviewPage.of("");
    private PictureSource pictures = PictureSource.none();
    private Consumer<String> links = address -> {};
    private Consumer<TextRange> blocks = range -> {};

    /// An empty preview.
    ///
    /// @param name what a screen reader calls it
    public MarkdownPreview(String name) {
        getStyleClass().add("markdown-preview");
        getStylesheets().add(KitStyle.sheet("markdown-preview"));
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        setFocusTraversable(true);
        flow = VirtualFlow.createVertical(rows, this::cell);
        getChildren().add(new VirtualizedScrollPane<>(flow));
        flow.estimatedScrollYProperty().addListener((o, was, is) -> looked.ask());
        flow.widthProperty().addListener((o, was, is) -> widened(was, is));
        flow.setOnMouseClicked(click -> blockAt(click.getX(), click.getY()).ifPresent(blocks));
        setOnKeyPressed(new PreviewKeys(flow));
    }

    private Cell<PreviewRow, PreviewRowNode> cell(PreviewRow row) {
        var outside =
                new InlineNodes.Outside(
                        address -> pictures.picture(address), address -> links.accept(address));
        return Cell.wrapNode(new PreviewRowNode(row, new BlockNodes(row, outside).node()));
    }

    /// Shows a page in place of the one before. What looks the same stays where it is.
    public void show(PreviewPage newPage) {
        List<PreviewRow> wanted = newPage.rows();
        BlockDiff diff = BlockDiff.between(rows, wanted, PreviewRow::looksLike);
        page = newPage;
        if (!diff.isNothing()) {
            int gone = diff.kept() + diff.removed();
            List<PreviewRow> come =
                    new ArrayList<>(wanted.subList(diff.kept(), diff.kept() + diff.inserted()));
            if (diff.removed() == rows.size()) {
                rows.setAll(come);
            } else {
                rows.remove(diff.kept(), gone);
                rows.addAll(diff.kept(), come);
            }
        }
        looked.ask();
    }

    /// Where pictures come from; nowhere at first. Asked for what is built from now on.
    public void takePictures(PictureSource source) {
        pictures = source;
    }

    /// Hears the address of a link that was clicked; the preview opens nothing by itself.
    public void onLink(Consumer<String> listener) {
        links = listener;
    }

    /// Hears the stretch of the text whose block was clicked.
    public void onBlock(Consumer<TextRange> listener) {
        blocks = listener;
    }

    /// The stretch of the text whose block is at a point of this control.
    public Optional<TextRange> blockAt(double x, double y) {
        var hit = flow.hit(x, y);
        if (!hit.isCellHit() || hit.getCellIndex() >= page.page().blocks().size()) {
            return Optional.empty();
        }
        MarkdownBlock block = page.page().blocks().get(hit.getCellIndex());
        return Optional.of(new TextRange(block.from(), block.to()));
    }

    /// The line of the text at the top, counted from 0, with how much of it is above the top.
    public ReadOnlyDoubleProperty topLineProperty() {
        return topLine.getReadOnlyProperty();
    }

    /// Scrolls so that a line of the text is at the top.
    ///
    /// @param line counted from 0, with how much of it is above the top
    public void showLine(double line) {
        int index = page.page().blockAtLine((int) line);
        if (index < 0 || index >= rows.size()) {
            return;
        }
        MarkdownBlock block = page.page().blocks().get(index);
        double part = Math.clamp((line - block.line()) / Math.max(1, block.lines()), 0, 1);
        double height = part > 0 ? flow.getCell(index).getNode().prefHeight(flow.getWidth()) : 0;
        flow.showAtOffset(index, -part * height);
    }

    /// Scrolls to the end, as long as a text streams in.
    public void showEnd() {
        if (!rows.isEmpty()) {
            flow.showAsLast(rows.size() - 1);
        }
    }

    /// Without room, what comes is laid out anyhow, and ends up anywhere: it stays where it was
    /// seen.
    private void widened(Number was, Number is) {
        if (was.doubleValue() < NARROWEST && is.doubleValue() >= NARROWEST) {
            showLine(topLine.get());
        }
    }

    private void look() {
        if (flow.getWidth() < NARROWEST || rows.isEmpty() || flow.visibleCells().isEmpty()) {
            return;
        }
        int index = flow.getFirstVisibleIndex();
        if (index < 0 || index >= page.page().blocks().size()) {
            return;
        }
        MarkdownBlock block = page.page().blocks().get(index);
        PreviewRowNode node = flow.getCell(index).getNode();
        double above = Math.max(0, -node.getBoundsInParent().getMinY());
        double part = node.getHeight() <= 0 ? 0 : Math.min(1, above / node.getHeight());
        topLine.set(block.line() + part * block.lines());
    }
}
