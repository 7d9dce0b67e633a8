package org.inkwright.studio;

import java.util.function.Consumer;

/// Tells what is happening. Safe to share between threads.
public interface Feed {
    /// Subscribes; events come in order, after the transaction they speak of, on threads of the
    /// studio. A listener must return quickly and must not throw.
    Subscription subscribe(Consumer<StudioEvent> listener);

    /// Ends a subscription; harmless when done twice.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
