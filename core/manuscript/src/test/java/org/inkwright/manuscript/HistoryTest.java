package org.inkwright.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void anEmptyHistoryHasNothingToUndo() {
        History none = history();
        assertEquals(0, none.current());
        assertEquals(OptionalInt.empty(), none.undo());
        assertEquals(OptionalInt.empty(), none.redo());
    }

    @Test
    void undoGoesBackOneTextAtATime() {
        assertEquals(OptionalInt.of(2), history(0, 0, 0).undo());
        assertEquals(OptionalInt.of(1), history(0, 0, 0, 2).undo());
        assertEquals(OptionalInt.empty(), history(0, 0, 0, 2, 1).undo());
        assertEquals(1, history(0, 0, 0, 2, 1).current());
    }

    @Test
    void redoGoesForwardAgain() {
        assertEquals(OptionalInt.of(2), history(0, 0, 0, 2, 1).redo());
        assertEquals(OptionalInt.of(3), history(0, 0, 0, 2, 1, 2).redo());
        assertEquals(OptionalInt.empty(), history(0, 0, 0, 2, 1, 2, 3).redo());
        assertEquals(OptionalInt.of(2), history(0, 0, 0, 2, 1, 2, 3).undo());
    }

    @Test
    void typingEndsRedoAndIsUndoneToWhatStoodBefore() {
        History typed = history(0, 0, 0, 2, 0);
        assertEquals(OptionalInt.empty(), typed.redo());
        assertEquals(OptionalInt.of(2), typed.undo());
        assertEquals(5, typed.current());
    }

    @Test
    void bringingBackAnOldVersionCanItselfBeUndone() {
        History restored = history(0, 0, 0, 0, 1);
        assertEquals(1, restored.current());
        assertEquals(OptionalInt.of(4), restored.undo());
        assertEquals(OptionalInt.empty(), restored.redo());
    }

    @Test
    void repeatingARepetitionIsRepeatingItsText() {
        History again = history(0, 0, 1, 0, 3);
        assertEquals(1, again.current());
        assertEquals(OptionalInt.empty(), again.undo(), "it is what undo would have done");
    }

    @Test
    void aHistoryWithAHoleIsRefused() {
        var second = facts(2, 0);
        assertThrows(IllegalArgumentException.class, () -> History.of(List.of(second)));
    }

    /// One revision for each number: 0 for a text of its own, else the one that it repeats.
    private static History history(int... repeats) {
        List<RevisionFacts> revisions = new ArrayList<>();
        for (int repeated : repeats) {
            revisions.add(facts(revisions.size() + 1, repeated));
        }
        return History.of(revisions);
    }

    private static RevisionFacts facts(int number, int repeats) {
        Integer repeated = repeats == 0 ? null : Integer.valueOf(repeats);
        return new RevisionFacts(
                new RevisionId(new UUID(0x7000, number)),
                new Lineage(number, number - 1, repeated, ""),
                Revision.Author.WRITER,
                Said.NOON,
                1,
                1);
    }
}
