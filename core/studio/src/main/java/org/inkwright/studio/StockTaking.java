package org.inkwright.studio;

/// Lists the pictures that a library of an earlier version already has, beside everything else. A
/// start that finds nothing new takes some milliseconds of a thread of its own.
///
/// @param thread does it
record StockTaking(Thread thread) {
    private static final System.Logger LOG = System.getLogger(StockTaking.class.getName());

    static StockTaking begun(ListedPictures pictures) {
        return new StockTaking(
                Thread.ofPlatform().daemon().name("studio-pictures").start(() -> take(pictures)));
    }

    private static void take(ListedPictures pictures) {
        try {
            pictures.takeStock();
        } catch (RuntimeException e) {
            // The edge of this thread: the disk is full, say; the next start looks again.
            LOG.log(System.Logger.Level.WARNING, "pictures not listed: " + e.getClass().getName());
        }
    }

    /// Stops when the picture at hand is listed; the next start goes on.
    void end() {
        thread.interrupt();
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
