package org.inkwright.library;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The thread that brings the search index up to what was written, a few things at a time, so that
/// nobody waits for it. Whoever searches takes in the newest himself.
final class IndexKeeper implements AutoCloseable {
    // Who types keeps once a second; the same text need not be taken in that often.
    private static final long PAUSE_SECONDS = 3;

    private final BooleanSupplier work;
    private final Lock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean wanted = true;
    private boolean closed;

    /// Starts with a look.
    ///
    /// @param work does a little; says whether there is more
    IndexKeeper(BooleanSupplier work) {
        this.work = work;
        thread = Thread.ofPlatform().daemon().name("library-index").unstarted(this::run);
        thread.start();
    }

    /// Something was written.
    void wake() {
        lock.lock();
        try {
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the little that is being done.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (waitedForWork()) {
                boolean more = true;
                while (more && !isClosed()) {
                    more = work.getAsBoolean();
                }
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LibraryException e) {
            // The library is closing or the disk is full: searching takes in what it needs.
            return;
        }
    }

    private boolean waitedForWork() throws InterruptedException {
        lock.lock();
        try {
            while (!wanted && !closed) {
                woken.await();
            }
            wanted = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PAUSE_SECONDS);
            while (!closed && left > 0) {
                left = woken.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
