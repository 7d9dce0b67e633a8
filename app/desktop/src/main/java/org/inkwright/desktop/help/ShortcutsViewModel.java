package org.inkwright.desktop.help;

import java.util.ArrayList;
import java.util.List;

/// The list of shortcuts, by menu. A plain value.
///
/// @param groups the menus that have shortcuts, in order
public record ShortcutsViewModel(List<Group> groups) {
    public ShortcutsViewModel {
        groups = List.copyOf(groups);
    }

    /// The shortcuts of a menu.
    ///
    /// @param name the menu's name
    /// @param lines its shortcuts
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// A shortcut.
    ///
    /// @param words what it does
    /// @param shortcut the keys
    public record Line(String words, String shortcut) {}

    /// The groups in two columns of about the same height.
    public List<List<Group>> columns() {
        int all = groups.stream().mapToInt(group -> group.lines().size() + 2).sum();
        List<Group> left = new ArrayList<>();
        List<Group> right = new ArrayList<>();
        int seen = 0;
        for (Group group : groups) {
            (2 * seen < all ? left : right).add(group);
            seen += group.lines().size() + 2;
        }
        return List.of(left, right);
    }
}
