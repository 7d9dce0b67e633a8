package org.inkwright.desktop.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes work off the window's thread: whatever reads the library or a file goes through here.
public interface Background {
    /// Does some work elsewhere and brings its result back to the window's thread.
    ///
    /// @param name what it is, for the thread's name and the log
    /// @param work runs elsewhere; must not touch anything of the window
    /// @param then takes the result, on the window's thread
    /// @param failed takes what the work threw, on the window's thread
    <T> void start(
            String name,
            Supplier<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super RuntimeException> failed);

    /// The same for work that is not expected to fail: a failure goes to whoever the program named
    /// for the unexpected.
    <T> void start(String name, Supplier<? extends T> work, Consumer<? super T> then);

    /// The same for work that has no result.
    ///
    /// @param then runs when it is done, on the window's thread
    default void run(String name, Runnable work, Runnable then) {
        start(
                name,
                () -> {
                    work.run();
                    return name;
                },
                done -> then.run());
    }
}
