package org.inkwright.studio;

import java.util.List;
import java.util.Set;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// How far a run of a text model has come.
///
/// @param job its last job: whether it is running, failed (then trying it again goes on), done
/// @param items everything that it was to do, in order: the plan; each chapter as often as variants
///   were wished; summary and search fields
public record BatchReport(Job job, List<Item> items) {
    public BatchReport {
        items = List.copyOf(items);
    }

    /// Something to do. Printed without the title.
    ///
    /// @param kind what it makes
    /// @param chapter null for the whole
    /// @param title the chapter's heading as it is now; empty for the whole
    /// @param take which of several variants of this run, from 1
    /// @param state how far it is
    /// @param again how it was begun once more because the program had ended; null when it was not
    public record Item(
            StepKind kind,
            @Nullable ChapterId chapter,
            String title,
            int take,
            State state,
            @Nullable Again again) {
        /// One that was never begun again.
        public Item(
                StepKind kind, @Nullable ChapterId chapter, String title, int take, State state) {
            this(kind, chapter, title, take, state, null);
        }

        @Override
        public String toString() {
            return "Item[" + kind + ", " + chapter + ", " + take + ", " + state + "]";
        }
    }

    /// How far something is.
    public sealed interface State {}

    /// It is whole.
    ///
    /// @param notes what the writer should know about it
    public record Done(Set<StepNote> notes) implements State {
        public Done {
            notes = Set.copyOf(notes);
        }
    }

    /// It is being written.
    public record UnderWay() implements State {}

    /// A part of it is there; [Generation#goOn] goes on with it.
    ///
    /// @param variant what is there
    /// @param code why it broke off; empty when the program died meanwhile
    public record CanGoOn(VariantId variant, String code) implements State {}

    /// Nothing of it is there; trying the job again asks once more.
    ///
    /// @param code why
    public record CouldNot(String code) implements State {}

    /// Nobody has begun it.
    public record NotBegun() implements State {}

    /// The program ended while a question was under way, and what has no use in parts was asked for
    /// again as a whole.
    ///
    /// @param times how often
    /// @param tokensBefore about how many tokens had been sent for it until then, whether the
    ///   service counts them or not; what it had answered is not known. 0 where nobody knows
    public record Again(int times, long tokensBefore) {}

    /// What was asked for again after the program had ended.
    public List<Item> askedAgain() {
        return items.stream().filter(item -> item.again() != null).toList();
    }

    /// How many are whole.
    public int done() {
        return (int) items.stream().filter(item -> item.state() instanceof Done).count();
    }
}
