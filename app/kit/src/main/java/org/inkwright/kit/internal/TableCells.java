package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The cells of a row of a Markdown table that begins and ends with a bar.
public final class TableCells {
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULER = Pattern.compile("\\s*\\|[\\s:|-]*-[\\s:|-]*\\|\\s*");

    private TableCells() {}

    /// Where the words of a cell are in their line.
    ///
    /// @param from the first unit; behind the first blank of an empty cell
    /// @param to the unit behind the last
    public record Cell(int from, int to) {}

    /// Whether a line is a row.
    public static boolean isRow(String line) {
        return ROW.matcher(line).matches() && line.strip().length() > 1;
    }

    /// Whether a line is what parts the heads from the rows.
    public static boolean isRuler(String line) {
        return RULER.matcher(line).matches();
    }

    /// The cells of a row, from left to right.
    public static List<Cell> of(String line) {
        List<Cell> cells = new ArrayList<>();
        int bar = -1;
        for (int at = 0; at < line.length(); at++) {
            boolean escaped = at > 0 && line.charAt(at - 1) == '\\';
            if (line.charAt(at) == '|' && !escaped) {
                if (bar >= 0) {
                    cells.add(trimmed(line, bar + 1, at));
                }
                bar = at;
            }
        }
        return cells;
    }

    private static Cell trimmed(String line, int from, int to) {
        int a = from;
        int b = to;
        while (a < b && line.charAt(a) == ' ') {
            a++;
        }
        while (b > a && line.charAt(b - 1) == ' ') {
            b--;
        }
        int empty = Math.min(from + 1, to);
        return a == b ? new Cell(empty, empty) : new Cell(a, b);
    }

    /// The cell that a place of the line is in; the last one behind its bar, -1 for a row without
    /// cells.
    public static int at(List<Cell> cells, int column) {
        for (int at = 0; at < cells.size(); at++) {
            boolean last = at + 1 == cells.size();
            if (last || column < cells.get(at + 1).from() - 1) {
                return at;
            }
        }
        return -1;
    }

    /// An empty row like another.
    public static String emptyLike(String line) {
        return "|" + "   |".repeat(Math.max(1, of(line).size()));
    }
}
