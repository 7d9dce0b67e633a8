package org.inkwright.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/// What undo and redo mean for a variant, told from its revisions alone, so that both go on after a
/// restart. To undo is to add a revision that repeats the one that [#undo] names; to redo likewise.
///
/// A revision that repeats one that is neither the next to undo nor the next to redo is a text like
/// any other: bringing back an old version can itself be undone.
public final class History {
    private final List<RevisionFacts> revisions;
    private final Deque<Integer> undo = new ArrayDeque<>();
    private final Deque<Integer> redo = new ArrayDeque<>();
    private int current;

    private History(List<RevisionFacts> revisions) {
        this.revisions = List.copyOf(revisions);
        List<Integer> texts = new ArrayList<>();
        for (RevisionFacts one : revisions) {
            Integer repeats = one.lineage().repeats();
            int text = repeats == null ? texts.size() + 1 : texts.get(repeats - 1);
            texts.add(text);
            step(text, repeats != null);
        }
    }

    /// The history of a variant.
    ///
    /// @param revisions all of them, by number from 1
    public static History of(List<RevisionFacts> revisions) {
        int number = 1;
        for (RevisionFacts one : revisions) {
            Checks.require(one.number() == number, "revision " + number + " is missing");
            number++;
        }
        return new History(revisions);
    }

    /// All revisions, newest first.
    public List<RevisionFacts> newestFirst() {
        return revisions.reversed();
    }

    /// Number of the revision that first had the text that counts now; 0 when there is none.
    public int current() {
        return current;
    }

    /// Number of the revision whose text undo brings back; empty at the beginning.
    public OptionalInt undo() {
        return undo.isEmpty() ? OptionalInt.empty() : OptionalInt.of(undo.peek());
    }

    /// Number of the revision whose text redo brings back; empty when nothing was undone last.
    public OptionalInt redo() {
        return redo.isEmpty() ? OptionalInt.empty() : OptionalInt.of(redo.peek());
    }

    private void step(int text, boolean repeated) {
        if (repeated && !undo.isEmpty() && undo.peek() == text) {
            undo.pop();
            redo.push(current);
        } else if (repeated && !redo.isEmpty() && redo.peek() == text) {
            redo.pop();
            undo.push(current);
        } else {
            if (current > 0) {
                undo.push(current);
            }
            redo.clear();
        }
        current = text;
    }
}
