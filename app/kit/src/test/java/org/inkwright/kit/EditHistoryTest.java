package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private final EditHistory history = new EditHistory();
    private String text = "";

    private void type(String words) {
        for (int at = 0; at < words.length(); at++) {
            change(new TextChange(text.length(), "", words.substring(at, at + 1)));
        }
    }

    private void change(TextChange change) {
        text = change.appliedTo(text);
        history.happened(change);
    }

    private boolean replay(Optional<EditHistory.Step> step) {
        step.ifPresent(s -> s.changes().forEach(change -> text = change.appliedTo(text)));
        return step.isPresent();
    }

    @Test
    void typingIsUndoneWordByWord() {
        type("two hives");
        replay(history.undo());
        assertEquals("two ", text);
        replay(history.undo());
        assertEquals("", text);
        replay(history.redo());
        replay(history.redo());
        assertEquals("two hives", text);
    }

    @Test
    void aPauseEndsAStep() {
        type("bee");
        history.endStep();
        type("hive");
        replay(history.undo());
        assertEquals("bee", text);
    }

    @Test
    void lettersRemovedOneByOneComeBackTogether() {
        type("bees");
        history.endStep();
        change(new TextChange(3, "s", ""));
        change(new TextChange(2, "e", ""));
        replay(history.undo());
        assertEquals("bees", text);
    }

    @Test
    void severalChangesCanBeOneStep() {
        type("a b");
        history.asOneStep(() -> {
            change(new TextChange(0, "a", "x"));
            history.asOneStep(() -> change(new TextChange(2, "b", "y")));
        });
        assertEquals("x y", text);
        replay(history.undo());
        assertEquals("a b", text);
        replay(history.redo());
        assertEquals("x y", text);
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        type("one");
        replay(history.undo());
        type("two");
        assertTrue(history.redo().isEmpty());
    }

    @Test
    void aHistoryGoesOnAfterARestart() {
        type("one two three");
        replay(history.undo());
        EditHistory restarted = EditHistory.of(history.past(), history.future());
        replay(restarted.undo());
        assertEquals("one ", text);
        replay(restarted.redo());
        replay(restarted.redo());
        assertEquals("one two three", text);
    }

    @Test
    void everyTextOfALongSessionComesBack() {
        Random random = new Random(3);
        java.util.List<String> seen = new java.util.ArrayList<>();
        for (int round = 0; round < 3_000; round++) {
            seen.add(text);
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(3));
            String came = random.nextInt(3) == 0 ? "" : "x\n ".substring(random.nextInt(3));
            change(new TextChange(from, text.substring(from, to), came));
            if (random.nextInt(4) == 0) {
                history.endStep();
            }
        }
        String last = text;
        int steps = 0;
        while (replay(history.undo())) {
            steps++;
            assertTrue(seen.contains(text));
        }
        assertEquals("", text);
        assertTrue(steps > 1_000, "only " + steps);
        while (replay(history.redo())) {
            steps--;
        }
        assertEquals(0, steps);
        assertEquals(last, text);
    }
}
