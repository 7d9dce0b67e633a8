package org.inkwright.generation.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/// Ends an answer that the caller stopped or that took too long. The first cause counts. Safe to
/// share between threads.
final class Cutoff implements AutoCloseable {
    /// Why an answer is ended from outside.
    enum Cause {
        STOPPED,
        NO_HANDSHAKE,
        NO_FIRST_WORD,
        STALLED,
        TOO_SLOW
    }

    private final StopSignal signal = new StopSignal();
    private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();
    private final ModelLimits limits;
    private final Pacing pacing;
    private final StopSignal.Registration stopping;
    private final StopSignal.Registration total;
    private StopSignal.Registration alarm = () -> {};

    Cutoff(ModelLimits limits, Pacing pacing, StopSignal stop) {
        this.limits = limits;
        this.pacing = pacing;
        this.total = pacing.after(limits.total(), () -> cut(Cause.TOO_SLOW));
        this.stopping = stop.onStop(() -> cut(Cause.STOPPED));
    }

    /// Cancels the call when the answer is cut.
    StopSignal.Registration watch(Call call) {
        return signal.onStop(call::cancel);
    }

    /// A handshake is awaited: who does not speak TLS may never answer it.
    void awaitHandshake() {
        rearm(limits.connect(), Cause.NO_HANDSHAKE);
    }

    /// From now on the first word is awaited. Called, as the others, by the answering thread.
    void awaitFirstWord() {
        rearm(limits.firstWord(), Cause.NO_FIRST_WORD);
    }

    /// A sign came, the next one is awaited.
    void awaitNextWord() {
        rearm(limits.betweenWords(), Cause.STALLED);
    }

    /// Nothing is awaited.
    void rest() {
        alarm.close();
        alarm = () -> {};
    }

    private void rearm(Duration length, Cause late) {
        alarm.close();
        alarm = pacing.after(length, () -> cut(late));
    }

    private void cut(Cause why) {
        cause.compareAndSet(null, why);
        signal.stop();
    }

    /// Why the answer was cut; null while it was not.
    @Nullable Cause cause() {
        return cause.get();
    }

    StopSignal signal() {
        return signal;
    }

    /// The end that a cut makes.
    static ModelEvent.Ended end(Cause cause) {
        return switch (cause) {
            case STOPPED -> new ModelEvent.Finished(FinishReason.STOPPED);
            case NO_HANDSHAKE -> failed(ModelTrouble.NOT_SECURE);
            case NO_FIRST_WORD -> failed(ModelTrouble.NO_FIRST_WORD);
            case STALLED -> failed(ModelTrouble.STALLED);
            case TOO_SLOW -> failed(ModelTrouble.TOO_SLOW);
        };
    }

    private static ModelEvent.Ended failed(ModelTrouble trouble) {
        return new ModelEvent.Failed(ModelFailure.of(trouble));
    }

    @Override
    public void close() {
        alarm.close();
        total.close();
        stopping.close();
    }
}
