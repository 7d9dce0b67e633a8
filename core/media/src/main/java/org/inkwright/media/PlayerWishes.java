package org.inkwright.media;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is wanted of a player, told by any thread and taken by the player's own.
final class PlayerWishes {
    static final long NOWHERE = -1;
    static final Loop NO_LOOP = new Loop(0, Long.MAX_VALUE);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Wish wish = new Wish(false, false, 1, NO_LOOP, NOWHERE);

    /// Where the player's thread is just going.
    private long underway = NOWHERE;

    /// A stretch that is played over and over, in milliseconds.
    record Loop(long from, long to) {}

    /// What is wanted at a moment.
    ///
    /// @param seek where to go to; [#NOWHERE] to stay
    record Wish(boolean closed, boolean playing, double speed, Loop loop, long seek) {
        Wish playing(boolean wanted) {
            return new Wish(closed, wanted, speed, loop, seek);
        }

        Wish seek(long millis) {
            return new Wish(closed, playing, speed, loop, millis);
        }

        Wish loop(Loop wanted) {
            return new Wish(closed, playing, speed, wanted, seek);
        }

        Wish speed(double wanted) {
            return new Wish(closed, playing, wanted, loop, seek);
        }

        Wish close() {
            return new Wish(true, false, speed, loop, seek);
        }
    }

    /// How a wish changes.
    interface Change {
        Wish of(Wish before);
    }

    void change(Change change) {
        lock.lock();
        try {
            wish = change.of(wish);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Wish now() {
        lock.lock();
        try {
            return wish;
        } finally {
            lock.unlock();
        }
    }

    /// The wish; who takes it goes where it says and then tells that it [#arrived].
    Wish take() {
        lock.lock();
        try {
            Wish taken = wish;
            wish = wish.seek(NOWHERE);
            underway = taken.seek();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// The taken seek is done.
    void arrived() {
        lock.lock();
        try {
            underway = NOWHERE;
        } finally {
            lock.unlock();
        }
    }

    /// Where it is to go and does not stand yet; [#NOWHERE] when it stands where it should.
    long heading() {
        lock.lock();
        try {
            return wish.seek() == NOWHERE ? underway : wish.seek();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something else is wanted than was taken, for a limited time.
    ///
    /// @return false when nothing changed in time
    boolean await(Wish taken, Duration limit) throws InterruptedException {
        Wish unchanged = taken.seek(NOWHERE);
        lock.lock();
        try {
            long left = limit.toNanos();
            while (wish.equals(unchanged) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Waits a moment, or shorter when something else is wanted.
    void pause(Duration moment) throws InterruptedException {
        var _ = await(now(), moment);
    }
}
