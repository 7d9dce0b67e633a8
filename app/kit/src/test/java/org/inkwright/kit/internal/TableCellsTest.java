package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableCellsTest {
    @Test
    void cellsAreTheWordsBetweenTheBars() {
        List<TableCells.Cell> cells = TableCells.of("| one two |   | a\\|b |");
        assertEquals(
                List.of(
                        new TableCells.Cell(2, 9),
                        new TableCells.Cell(12, 12),
                        new TableCells.Cell(16, 20)),
                cells);
        assertEquals(0, TableCells.at(cells, 0));
        assertEquals(0, TableCells.at(cells, 9));
        assertEquals(1, TableCells.at(cells, 12));
        assertEquals(2, TableCells.at(cells, 22));
        assertEquals(-1, TableCells.at(List.of(), 3));
    }

    @Test
    void rowsAreKnownByTheirBars() {
        assertTrue(TableCells.isRow("| a |"));
        assertTrue(TableCells.isRow("||"));
        assertFalse(TableCells.isRow("|"));
        assertFalse(TableCells.isRow("a | b"));
        assertTrue(TableCells.isRuler("| --- |:--:|"));
        assertFalse(TableCells.isRuler("|   |   |"));
    }

    @Test
    void anEmptyRowHasAsManyCells() {
        assertEquals("|   |   |", TableCells.emptyLike("| a | b |"));
        assertEquals("|   |", TableCells.emptyLike("||"));
    }
}
