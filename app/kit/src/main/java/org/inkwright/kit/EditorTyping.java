package org.inkwright.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.inkwright.kit.internal.Edit;
import org.inkwright.kit.internal.Fence;
import org.inkwright.kit.internal.Lines;
import org.inkwright.kit.internal.Pairing;
import org.inkwright.kit.internal.TableCells;

/// Comfort while typing: marks around a selection, the quotation marks of the language, cells of
/// tables.
final class EditorTyping {
    private final StyleClassedTextArea area;
    private final EditorCommands commands;
    private final Consumer<List<Edit>> change;
    private final Supplier<Typography> typography;

    EditorTyping(
            StyleClassedTextArea area,
            EditorCommands commands,
            Consumer<List<Edit>> change,
            Supplier<Typography> typography) {
        this.area = area;
        this.commands = commands;
        this.change = change;
        this.typography = typography;
    }

    /// Types a letter if it means more than itself; whether it did.
    boolean type(String letter, Fence fence) {
        if (area.getSelection().getLength() > 0) {
            Optional<Edit> pair = pair(commands.lines(), letter, fence);
            pair.ifPresent(edit -> change.accept(List.of(edit)));
            return pair.isPresent();
        }
        if (fence.isOpen()) {
            return false;
        }
        int caret = area.getCaretPosition();
        String before =
                area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
        Optional<SmartTyping.Instead> instead = SmartTyping.of(before, letter, typography.get());
        instead.ifPresent(set -> {
            // first as it was typed: undo brings that back
            area.replaceSelection(letter);
            change.accept(List.of(Edit.of(caret - set.back(), caret + 1, set.text())));
        });
        return instead.isPresent();
    }

    private Optional<Edit> pair(Lines lines, String letter, Fence fence) {
        if (fence.isOpen()) {
            return Pairing.aroundCode(lines, letter);
        }
        Typography marks = typography.get();
        return switch (letter) {
            case "\"" ->
                    marks.isPlain()
                            ? Pairing.around(lines, letter, letter)
                            : Pairing.around(lines, marks.opening(), marks.closing());
            case "'" ->
                    marks.isPlain()
                            ? Pairing.around(lines, letter, letter)
                            : Pairing.around(lines, marks.innerOpening(), marks.innerClosing());
            default -> Pairing.around(lines, letter);
        };
    }

    /// Goes to the next cell of the table at the caret, or to the one before; behind the last one a
    /// row is added. Whether there is a table.
    ///
    /// @param step 1 for the next one, -1 for the one before
    boolean cell(int step) {
        int line = area.getCurrentParagraph();
        String words = area.getText(line);
        if (!TableCells.isRow(words)) {
            return false;
        }
        List<TableCells.Cell> cells = TableCells.of(words);
        int at = TableCells.at(cells, area.getCaretColumn()) + step;
        if (at >= 0 && at < cells.size() && !TableCells.isRuler(words)) {
            select(line, cells.get(at));
            return true;
        }
        return otherRow(line, words, step);
    }

    private boolean otherRow(int from, String words, int step) {
        int line = from + step;
        int count = area.getParagraphs().size();
        while (line >= 0 && line < count && TableCells.isRuler(area.getText(line))) {
            line += step;
        }
        boolean there = line >= 0 && line < count && TableCells.isRow(area.getText(line));
        if (there) {
            List<TableCells.Cell> cells = TableCells.of(area.getText(line));
            select(line, step > 0 ? cells.getFirst() : cells.getLast());
        } else if (step > 0) {
            int end = area.getAbsolutePosition(line - 1, area.getParagraphLength(line - 1));
            String row = "\n" + TableCells.emptyLike(words);
            change.accept(List.of(new Edit(end, end, row, end + 3, end + 3)));
        }
        return there || step > 0;
    }

    private void select(int line, TableCells.Cell cell) {
        int start = area.getAbsolutePosition(line, 0);
        area.selectRange(start + cell.from(), start + cell.to());
        area.requestFollowCaret();
    }
}
