package org.inkwright.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The headings of a text, one below the other, to go to; what stands under a heading can be folded
/// away, and stays so while the text changes. Left and Right fold, Enter goes. For the window's
/// thread; headings are read on any other ([Heading#of]).
public final class HeadingTree extends StackPane {
    private final TreeView<Heading> tree = new TreeView<>();
    private final List<TreeItem<Heading>> items = new ArrayList<>();
    private Consumer<Heading> goes = heading -> {};

    /// A tree of nothing.
    ///
    /// @param name what a screen reader calls it
    public HeadingTree(String name) {
        getStyleClass().add("heading-tree");
        getStylesheets().add(KitStyle.sheet("heading-tree"));
        tree.setAccessibleText(name);
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(made -> new Cell());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().add(tree);
    }

    private final class Cell extends TreeCell<Heading> {
        Cell() {
            setOnMouseClicked(click -> {
                if (getItem() != null) {
                    goes.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            setText(empty || heading == null ? null : words(heading));
        }
    }

    private static String words(Heading heading) {
        return heading.title().isEmpty() ? KitTexts.text("headings.untitled") : heading.title();
    }

    private void pressed(KeyEvent key) {
        TreeItem<Heading> chosen = tree.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && chosen != null) {
            goes.accept(chosen.getValue());
            key.consume();
        }
    }

    /// Hears which heading the writer wants to see.
    public void onGo(Consumer<Heading> listener) {
        goes = listener;
    }

    /// Shows other headings; what was folded stays folded where it is still there.
    public void show(List<Heading> headings) {
        if (isAlike(headings)) {
            for (int at = 0; at < headings.size(); at++) {
                items.get(at).setValue(headings.get(at));
            }
            return;
        }
        Set<String> folded = new HashSet<>();
        List<String> before = keys(items.stream().map(TreeItem::getValue).toList());
        for (int at = 0; at < items.size(); at++) {
            if (!items.get(at).isExpanded()) {
                folded.add(before.get(at));
            }
        }
        build(headings, folded);
    }

    private boolean isAlike(List<Heading> headings) {
        if (headings.size() != items.size()) {
            return false;
        }
        for (int at = 0; at < items.size(); at++) {
            Heading there = items.get(at).getValue();
            Heading now = headings.get(at);
            if (there.level() != now.level() || !there.title().equals(now.title())) {
                return false;
            }
        }
        return true;
    }

    private void build(List<Heading> headings, Set<String> folded) {
        items.clear();
        TreeItem<Heading> root = new TreeItem<>();
        Deque<TreeItem<Heading>> way = new ArrayDeque<>();
        List<String> keys = keys(headings);
        for (int at = 0; at < headings.size(); at++) {
            Heading heading = headings.get(at);
            TreeItem<Heading> item = new TreeItem<>(heading);
            item.setExpanded(!folded.contains(keys.get(at)));
            while (!way.isEmpty() && way.peek().getValue().level() >= heading.level()) {
                way.pop();
            }
            (way.isEmpty() ? root : way.peek()).getChildren().add(item);
            way.push(item);
            items.add(item);
        }
        tree.setRoot(root);
    }

    /// What a heading is known by: its words, and which of those with the same words it is.
    private static List<String> keys(List<Heading> headings) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Heading heading : headings) {
            String words = heading.level() + " " + heading.title();
            keys.add(words + " " + counts.merge(words, 1, Integer::sum));
        }
        return keys;
    }

    /// Selects the heading under which a place of the text stands, or what it is folded into.
    ///
    /// @param place in UTF-16 units of the text
    public void follow(int place) {
        int at = Heading.at(items.stream().map(TreeItem::getValue).toList(), place);
        if (at < 0) {
            tree.getSelectionModel().clearSelection();
            return;
        }
        TreeItem<Heading> shown = items.get(at);
        TreeItem<Heading> item = shown.getParent();
        while (item != null) {
            shown = item.isExpanded() || item.getParent() == null ? shown : item;
            item = item.getParent();
        }
        tree.getSelectionModel().select(shown);
    }

    /// Folds everything away under the highest headings.
    public void foldAll() {
        items.forEach(item -> item.setExpanded(false));
    }

    /// Shows every heading.
    public void unfoldAll() {
        items.forEach(item -> item.setExpanded(true));
    }

    /// How many headings can be seen, those folded away not counted.
    int rows() {
        return tree.getExpandedItemCount();
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
    }
}
