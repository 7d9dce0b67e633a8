package org.inkwright.kit.internal;

/// Which stretch of a recording a strip shows, and how times become places on it.
///
/// @param duration of the whole recording, in milliseconds
/// @param from the first millisecond shown
/// @param to the millisecond after the last shown
public record TimeScale(long duration, long from, long to) {
    private static final long CLOSEST = 200;

    public TimeScale {
        if (duration < 0 || from < 0 || to > Math.max(1, duration) || from >= to) {
            throw new IllegalArgumentException(from + " to " + to + " of " + duration);
        }
    }

    /// All of a recording.
    public static TimeScale whole(long duration) {
        return new TimeScale(duration, 0, Math.max(1, duration));
    }

    /// How much is shown, in milliseconds.
    public long span() {
        return to - from;
    }

    /// Where a time is on a strip of a width.
    public double x(long millis, double width) {
        return (millis - from) * width / span();
    }

    /// The time at a place of a strip, within the recording.
    public long millis(double x, double width) {
        return Math.clamp(from + Math.round(x * span() / Math.max(1, width)), 0L, duration);
    }

    /// A stretch that is so many times shorter around a time, which stays where it is.
    public TimeScale zoomed(double factor, long around) {
        long whole = Math.max(1, duration);
        long span = Math.clamp(Math.round(span() / factor), Math.min(CLOSEST, whole), whole);
        double part = (double) (around - from) / span();
        return at(Math.round(around - part * span), span);
    }

    /// A stretch of the same length that begins elsewhere.
    public TimeScale movedTo(long newFrom) {
        return at(newFrom, span());
    }

    /// The stretch moved by as little as shows a time.
    public TimeScale showing(long millis) {
        if (millis >= from && millis <= to) {
            return this;
        }
        return movedTo(millis - span() / 10);
    }

    /// The same stretch of a recording that turns out to be longer or shorter; all of it where all
    /// was shown.
    public TimeScale lasting(long newDuration) {
        long most = Math.max(1, newDuration);
        if (span() >= Math.max(1, duration)) {
            return whole(newDuration);
        }
        long span = Math.min(span(), most);
        long start = Math.min(from, most - span);
        return new TimeScale(newDuration, start, start + span);
    }

    private TimeScale at(long newFrom, long span) {
        long start = Math.clamp(newFrom, 0L, Math.max(1, duration) - span);
        return new TimeScale(duration, start, start + span);
    }
}
