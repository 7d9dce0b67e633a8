package org.inkwright.generation.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was read of one attempt at an answer. For one thread, except that nothing here is shared.
final class Reading {
    private final Consumer<ModelEvent> events;
    private final Runnable progress;
    private final int outputCap;
    private final ThinkFilter thoughts = new ThinkFilter();
    private boolean started;
    private boolean spoken;
    private boolean done;
    private long input = -1;
    private long output = -1;
    private @Nullable FinishReason reason;
    private @Nullable ModelFailure failure;

    /// @param progress run at each sign of an answer
    Reading(Consumer<ModelEvent> events, Runnable progress, int outputCap) {
        this.events = events;
        this.progress = progress;
        this.outputCap = outputCap;
    }

    void started(String model, ModelEvent.Delivery delivery) {
        if (!started) {
            started = true;
            events.accept(new ModelEvent.Started(model, delivery));
        }
    }

    /// Something came that is not the answer, such as thoughts.
    void sign() {
        progress.run();
    }

    void text(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        progress.run();
        tell(thoughts.pass(piece));
    }

    /// The latest count is the right one: some services tell it with every piece.
    void input(long tokens) {
        input = Math.max(input, tokens);
    }

    void output(long tokens) {
        output = Math.max(output, tokens);
    }

    void reason(FinishReason told) {
        reason = told;
    }

    void failed(ModelFailure told) {
        if (failure == null) {
            failure = told;
        }
    }

    void done() {
        done = true;
    }

    /// Whether nothing more is to be read.
    boolean isOver() {
        return done || failure != null;
    }

    /// Whether words came, so that asking again would say them twice.
    boolean hasText() {
        return spoken;
    }

    /// Whether the answer came to its end, so that a broken connection does not matter.
    boolean isWhole() {
        return done || reason != null;
    }

    /// How it ended when the connection was closed in good order.
    ModelEvent.Ended end() {
        tell(thoughts.rest());
        if (failure != null) {
            return new ModelEvent.Failed(failure);
        }
        if (!isWhole() && !spoken) {
            return new ModelEvent.Failed(
                    ModelFailure.of(started ? ModelTrouble.BROKE_OFF : ModelTrouble.NOT_A_MODEL));
        }
        FinishReason told = reason == null ? FinishReason.UNTOLD : reason;
        boolean full = told == FinishReason.COMPLETE && output >= outputCap;
        return new ModelEvent.Finished(full ? FinishReason.LENGTH : told);
    }

    /// Keeps what was held back when the answer ends early.
    void flush() {
        tell(thoughts.rest());
    }

    void tellUsage() {
        if (input >= 0 || output >= 0) {
            events.accept(
                    new ModelEvent.Used(new TokenUsage(Math.max(0, input), Math.max(0, output))));
        }
    }

    private void tell(String words) {
        if (!words.isEmpty()) {
            spoken = true;
            events.accept(new ModelEvent.Text(words));
        }
    }
}
