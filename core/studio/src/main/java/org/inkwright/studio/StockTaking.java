package org.inkwright.studio;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Lists the pictures that a library of an earlier version already has, beside everything else. A
/// start that finds nothing new takes some milliseconds of a thread of its own. That thread is told
/// to stop and never interrupted: an interrupt inside the library would close its file.
final class StockTaking {
    private static final System.Logger LOG = System.getLogger(StockTaking.class.getName());

    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    private StockTaking(Consumer<BooleanSupplier> work) {
        thread = Thread.ofPlatform().daemon().name("studio-pictures").start(() -> take(work));
    }

    /// Begins.
    ///
    /// @param work does it, and asks now and then whether it is to stop
    static StockTaking begun(Consumer<BooleanSupplier> work) {
        return new StockTaking(work);
    }

    private void take(Consumer<BooleanSupplier> work) {
        try {
            work.accept(over::get);
        } catch (RuntimeException e) {
            // The edge of this thread: the disk is full, say; the next start looks again.
            LOG.log(System.Logger.Level.WARNING, "pictures not listed: " + e.getClass().getName());
        }
    }

    /// Stops when the picture at hand is listed; the next start goes on.
    void end() {
        over.set(true);
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
