package org.inkwright.desktop.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the writer can do, named the same in menus, tooltips, the palette and the list of
/// shortcuts. For the window's thread.
///
/// @param id its name for good, such as `go.library`
/// @param group which menu it stands in
/// @param words what it does, as a button would say it
/// @param key its shortcut; null when it has none
/// @param run does it
/// @param possible whether it can be done now
public record Action(
        String id,
        Group group,
        String words,
        @Nullable KeyCombination key,
        Runnable run,
        ObservableValue<Boolean> possible) {
    /// The menus, in order.
    public enum Group {
        FILE,
        EDIT,
        FORMAT,
        PLAYER,
        VIEW,
        GO,
        HELP
    }

    /// Actions of one group, made one after the other.
    public static final class Maker {
        private final List<Action> made = new ArrayList<>();
        private final Texts texts;
        private final Group group;

        /// Makes actions whose words stand under `action.` and their id.
        public Maker(Texts texts, Group group) {
            this.texts = texts;
            this.group = group;
        }

        /// Adds one that can always be done.
        ///
        /// @param key as [KeyCombination#valueOf] reads it; empty for none
        public Maker add(String id, String key, Runnable run) {
            return add(id, key, run, new SimpleBooleanProperty(true));
        }

        /// Adds one that can be done while `possible` holds.
        public Maker add(String id, String key, Runnable run, ObservableValue<Boolean> possible) {
            KeyCombination combination = key.isEmpty() ? null : KeyCombination.valueOf(key);
            String words = texts.text("action." + id);
            made.add(new Action(id, group, words, combination, run, possible));
            return this;
        }

        /// What was made so far.
        public List<Action> made() {
            return List.copyOf(made);
        }
    }

    /// One action for those of the same name: each does it where it can be done, such as finding in
    /// the text that is on the screen.
    public static List<Action> merged(List<Action> actions) {
        Map<String, Action> byId = new LinkedHashMap<>();
        actions.forEach(action -> byId.merge(action.id(), action, Action::or));
        return List.copyOf(byId.values());
    }

    private Action or(Action other) {
        ObservableValue<Boolean> either =
                Bindings.createObjectBinding(
                        () -> possible.getValue() || other.possible.getValue(),
                        possible,
                        other.possible);
        return new Action(
                id,
                group,
                words,
                key,
                () -> (possible.getValue() ? this : other).perform(),
                either);
    }

    /// The shortcut as this system writes it; empty when there is none.
    public String shortcut() {
        return key == null ? "" : key.getDisplayText();
    }

    /// What it does, with its shortcut.
    public String hint() {
        return key == null ? words : words + " (" + shortcut() + ")";
    }

    /// Does it, if it can be done now.
    public void perform() {
        if (possible.getValue()) {
            run.run();
        }
    }

    /// As an item of a menu.
    public MenuItem item() {
        MenuItem item = new MenuItem(words);
        item.setId("menu-" + id.replace('.', '-'));
        item.setAccelerator(key);
        item.setOnAction(event -> perform());
        possible.subscribe(can -> item.setDisable(!can));
        return item;
    }

    /// Lets a button do it and say so: its tooltip, and its name for screen readers, are the
    /// action's words.
    public void wire(ButtonBase button) {
        button.setOnAction(event -> perform());
        Hint.on(button, hint());
        button.setAccessibleText(words);
        possible.subscribe(can -> button.setDisable(!can));
    }
}
