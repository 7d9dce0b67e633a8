package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.inkwright.kit.internal.WordDiff;

/// Two texts compared word by word, beside one another or in one column. Each changed paragraph of
/// the second can be taken into the first: by its button, by Enter on it; Up and Down go from one
/// change to the next. For the window's thread.
public final class DiffView extends StackPane {
    private final ObservableList<WordDiff.Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.SIDE_BY_SIDE);
    private final VirtualFlow<WordDiff.Row, Cell<WordDiff.Row, DiffRowNode>> flow;
    private Consumer<TextChange> takes = change -> {};
    private String before = "";

    /// How both texts stand.
    public enum Layout {
        SIDE_BY_SIDE,
        INLINE
    }

    /// What [#compare] found, to be shown.
    public static final class Comparison {
        private final String before;
        private final List<WordDiff.Row> rows;

        private Comparison(String before, List<WordDiff.Row> rows) {
            this.before = before;
            this.rows = rows;
        }

        /// How many paragraphs differ.
        public long changes() {
            return rows.stream().filter(WordDiff.Row::isChanged).count();
        }
    }

    /// An empty view.
    ///
    /// @param name what a screen reader calls it
    public DiffView(String name) {
        getStyleClass().add("diff-view");
        getStylesheets().add(KitStyle.sheet("diff-view"));
        setAccessibleText(name);
        flow = VirtualFlow.createVertical(rows, row -> Cell.wrapNode(node(row)));
        new DiffKeys(this, flow, at -> at < rows.size() && rows.get(at).isChanged());
        getChildren().add(new VirtualizedScrollPane<>(flow));
        layout.addListener((o, was, is) -> rows.setAll(new ArrayList<>(rows)));
    }

    /// Compares two texts; may run on any thread.
    public static Comparison compare(String before, String after) {
        return new Comparison(before, WordDiff.rows(before, after));
    }

    /// Shows a comparison.
    public void show(Comparison comparison) {
        before = comparison.before;
        rows.setAll(comparison.rows);
    }

    /// How both texts stand.
    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    /// Hears that the writer takes a paragraph: the change to be made in the first text.
    public void onTake(Consumer<TextChange> listener) {
        takes = listener;
    }

    int size() {
        return rows.size();
    }

    private DiffRowNode node(WordDiff.Row row) {
        List<Region> columns =
                layout.get() == Layout.INLINE
                        ? List.of(flow(row, null))
                        : List.of(flow(row, WordDiff.Kind.CAME), flow(row, WordDiff.Kind.GONE));
        DiffRowNode node = new DiffRowNode(columns, takeButton(row));
        node.setAccessibleText(said(row));
        return node;
    }

    private static String said(WordDiff.Row row) {
        String here = row.before().words();
        String there = row.after().words();
        if (!row.isChanged()) {
            return here;
        }
        return here.isEmpty()
                ? KitTexts.text("diff.came", there)
                : there.isEmpty()
                        ? KitTexts.text("diff.gone", here)
                        : KitTexts.text("diff.changed", here, there);
    }

    private Button takeButton(WordDiff.Row row) {
        Button take = new Button(KitTexts.text("diff.take"));
        take.getStyleClass().add("diff-take");
        take.setVisible(row.isChanged());
        String there = row.after().words();
        take.setAccessibleText(
                there.isEmpty()
                        ? KitTexts.text("diff.take-out", row.before().words())
                        : KitTexts.text("diff.take-this", there));
        take.setOnAction(event -> takes.accept(taken(row)));
        return take;
    }

    /// A paragraph that comes anew brings the empty line that parts it from its neighbour.
    private TextChange taken(WordDiff.Row row) {
        String words = row.after().words();
        int from = row.before().from();
        if (row.before().words().isEmpty()) {
            words = from < before.length() ? words + "\n\n" : gapAtEnd() + words;
        }
        return new TextChange(from, row.before().words(), words);
    }

    private String gapAtEnd() {
        boolean none = before.isEmpty() || before.endsWith("\n\n");
        return none ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    }

    /// @param left out, or null for nothing
    private static Region flow(
            WordDiff.Row row, WordDiff.@org.jspecify.annotations.Nullable Kind left) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("diff-words");
        for (WordDiff.Piece piece : row.pieces()) {
            if (!Objects.equals(piece.kind(), left)) {
                Text text = new Text(piece.words());
                text.getStyleClass().addAll("diff-text", style(piece.kind()));
                flow.getChildren().add(text);
            }
        }
        return flow;
    }

    private static String style(WordDiff.Kind kind) {
        return switch (kind) {
            case SAME -> "diff-same";
            case GONE -> "diff-gone";
            case CAME -> "diff-came";
        };
    }
}
