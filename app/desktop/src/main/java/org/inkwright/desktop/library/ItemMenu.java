package org.inkwright.desktop.library;

import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.inkwright.desktop.kit.Texts;

/// What can be done with a thing of the library.
final class ItemMenu {
    private final Texts texts = Texts.of(ItemMenu.class);
    private final ShelfViewModel shelf;
    private final LibraryFilter filter;
    private final Consumer<ItemRow> rename;

    /// A menu.
    ///
    /// @param rename lets the writer type another title
    ItemMenu(ShelfViewModel shelf, LibraryFilter filter, Consumer<ItemRow> rename) {
        this.rename = rename;
        this.shelf = shelf;
        this.filter = filter;
    }

    ContextMenu of(ItemRow row) {
        ContextMenu menu = new ContextMenu();
        Menu tags = new Menu(texts.text("menu.tags"));
        tags.getItems().add(fresh(row, menu));
        shelf.tags(all -> {
            if (!all.isEmpty()) {
                tags.getItems().add(new SeparatorMenuItem());
            }
            all.forEach(tag -> tags.getItems().add(tag(row, tag)));
        });
        if (!filter.trashProperty().get()) {
            menu.getItems().add(item("menu.rename", () -> rename.accept(row)));
        }
        menu.getItems().add(tags);
        if (row.draft() != null) {
            menu.getItems().add(item("menu.duplicate", () -> shelf.duplicate(row)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems()
                .add(
                        filter.trashProperty().get()
                                ? item("menu.restore", () -> shelf.restore(row))
                                : item("menu.discard", () -> shelf.discard(row)));
        return menu;
    }

    private MenuItem item(String key, Runnable work) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> work.run());
        return item;
    }

    private CheckMenuItem tag(ItemRow row, String tag) {
        CheckMenuItem item = new CheckMenuItem(tag);
        item.setMnemonicParsing(false);
        item.setSelected(row.item().marks().tags().contains(tag));
        item.setOnAction(event -> shelf.turnTag(row, tag));
        return item;
    }

    private CustomMenuItem fresh(ItemRow row, ContextMenu menu) {
        TextField name = new TextField();
        name.setPromptText(texts.text("menu.new-tag"));
        name.setAccessibleText(texts.text("menu.new-tag"));
        name.setOnAction(event -> {
            shelf.addTag(row, name.getText());
            menu.hide();
        });
        CustomMenuItem item = new CustomMenuItem(name, false);
        item.getStyleClass().add("new-tag");
        return item;
    }

    /// What cannot be taken back is asked for once more, where the mouse is.
    void confirm(Node beside, Runnable work) {
        MenuItem sure = new MenuItem(texts.text("trash.sure"));
        sure.setId("trash-sure");
        sure.setOnAction(event -> work.run());
        new ContextMenu(sure).show(beside, Side.BOTTOM, 0, 4);
    }
}
