package org.inkwright.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import org.inkwright.desktop.help.ShortcutsViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.palette.PaletteViewModel;

/// The same actions as menus, as lines of the palette and as a list of shortcuts.
final class ShellMenus {
    private final Texts texts = Texts.of(ShellMenus.class);
    private final List<Action> actions;

    ShellMenus(List<Action> actions) {
        this.actions = List.copyOf(actions);
    }

    /// Fills the menu bar; a menu without actions is left out.
    void fill(MenuBar bar) {
        bar.setUseSystemMenuBar(true);
        for (Action.Group group : Action.Group.values()) {
            List<Action> members = of(group);
            if (!members.isEmpty()) {
                Menu menu = new Menu(name(group));
                members.forEach(action -> menu.getItems().add(action.item()));
                bar.getMenus().add(menu);
            }
        }
    }

    /// What can be done now.
    List<PaletteViewModel.Entry> entries() {
        List<PaletteViewModel.Entry> entries = new ArrayList<>();
        for (Action action : actions) {
            if (action.possible().getValue()) {
                entries.add(
                        new PaletteViewModel.Entry(
                                action.id(),
                                action.words(),
                                name(action.group()),
                                action.shortcut(),
                                action::perform));
            }
        }
        return entries;
    }

    ShortcutsViewModel shortcuts() {
        return new ShortcutsViewModel(
                Arrays.stream(Action.Group.values())
                        .map(group -> new ShortcutsViewModel.Group(name(group), lines(group)))
                        .filter(group -> !group.lines().isEmpty())
                        .toList());
    }

    private List<ShortcutsViewModel.Line> lines(Action.Group group) {
        return of(group).stream()
                .filter(action -> action.key() != null)
                .map(action -> new ShortcutsViewModel.Line(action.words(), action.shortcut()))
                .toList();
    }

    private List<Action> of(Action.Group group) {
        return actions.stream().filter(action -> action.group() == group).toList();
    }

    private String name(Action.Group group) {
        return texts.text("menu." + group.name().toLowerCase(Locale.ROOT));
    }
}
