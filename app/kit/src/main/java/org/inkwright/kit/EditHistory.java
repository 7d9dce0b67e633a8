package org.inkwright.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Undo without end, in plain values, so that it can be kept with the text and go on after a
/// restart. Typing is gathered into steps by word; [#endStep] ends a step after a pause. Knows no
/// clock and no window; not for several threads.
public final class EditHistory {
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final List<TextChange> gathered = new ArrayList<>();
    private boolean open;
    private boolean composing;
    private int depth;

    /// A history in which nothing has happened.
    public EditHistory() {}

    /// What is undone at once.
    ///
    /// @param changes in the order in which they happened
    public record Step(List<TextChange> changes) {
        public Step {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("a step changes something");
            }
        }

        Step inverse() {
            return new Step(changes.reversed().stream().map(TextChange::inverse).toList());
        }
    }

    /// A history as it was left.
    ///
    /// @param past steps that can be undone, the oldest first
    /// @param future steps that can be done again, the next one first
    public static EditHistory of(List<Step> past, List<Step> future) {
        EditHistory history = new EditHistory();
        past.forEach(history.past::addLast);
        history.future.addAll(future);
        return history;
    }

    /// Remembers a change.
    public void happened(TextChange change) {
        if (change.isNothing()) {
            return;
        }
        future.clear();
        if (depth > 0) {
            gathered.add(change);
        } else {
            Optional<TextChange> joined = open ? joined(change) : Optional.empty();
            joined.ifPresent(whole -> past.removeLast());
            past.addLast(new Step(List.of(joined.orElse(change))));
            open = isTyping(change);
        }
    }

    /// What is changed by the work becomes one step.
    public void asOneStep(Runnable work) {
        depth++;
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private void leave() {
        depth--;
        if (depth == 0 && !gathered.isEmpty()) {
            past.addLast(new Step(gathered));
            gathered.clear();
            open = false;
        }
    }

    /// What an input method writes from now on is one step, however often it changes its mind.
    void beginComposition() {
        if (!composing) {
            composing = true;
            depth++;
        }
    }

    /// The input method has decided, or was left.
    void endComposition() {
        if (composing) {
            composing = false;
            leave();
        }
    }

    /// The next change begins a new step.
    public void endStep() {
        open = false;
    }

    /// Takes the last step back: what has to be changed, in this order.
    public Optional<Step> undo() {
        open = false;
        Optional<Step> last = Optional.ofNullable(past.pollLast());
        last.ifPresent(future::addFirst);
        return last.map(Step::inverse);
    }

    /// Does the step again that was taken back last: what has to be changed, in this order.
    public Optional<Step> redo() {
        open = false;
        Optional<Step> next = Optional.ofNullable(future.pollFirst());
        next.ifPresent(past::addLast);
        return next;
    }

    /// Steps that can be undone, the oldest first.
    public List<Step> past() {
        return List.copyOf(past);
    }

    /// Steps that can be done again, the next one first.
    public List<Step> future() {
        return List.copyOf(future);
    }

    /// Takes the place of another history's steps.
    void becomeLike(Collection<Step> newPast, Collection<Step> newFuture) {
        endComposition();
        endStep();
        past.clear();
        past.addAll(newPast);
        future.clear();
        future.addAll(newFuture);
    }

    private static boolean isTyping(TextChange change) {
        return !change.inserted().contains("\n") && !change.removed().contains("\n");
    }

    /// The last step and this change as one, where they belong together: letters of a word, or
    /// letters removed one by one.
    private Optional<TextChange> joined(TextChange next) {
        Step step = past.peekLast();
        if (step == null || step.changes().size() > 1 || !isTyping(next)) {
            return Optional.empty();
        }
        TextChange last = step.changes().getFirst();
        if (next.removed().isEmpty()
                && next.from() == last.from() + last.inserted().length()
                && !last.inserted().isEmpty()
                && !beginsWord(last.inserted(), next.inserted())) {
            return Optional.of(
                    new TextChange(last.from(), last.removed(), last.inserted() + next.inserted()));
        }
        if (!next.inserted().isEmpty() || !last.inserted().isEmpty()) {
            return Optional.empty();
        }
        if (next.from() + next.removed().length() == last.from()) {
            return Optional.of(new TextChange(next.from(), next.removed() + last.removed(), ""));
        }
        return next.from() == last.from()
                ? Optional.of(new TextChange(last.from(), last.removed() + next.removed(), ""))
                : Optional.empty();
    }

    private static boolean beginsWord(String before, String typed) {
        return Character.isWhitespace(before.charAt(before.length() - 1))
                && !Character.isWhitespace(typed.charAt(0));
    }
}
