package org.inkwright.transcription;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Does something after a while, on a thread of its own.
@FunctionalInterface
interface Alarm {
    /// The machine's own time.
    Alarm USUAL =
            (after, then) ->
                    CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(then);

    /// Returns at once. Cannot be called off: what is done must look whether it is still wanted.
    void in(Duration after, Runnable then);
}
