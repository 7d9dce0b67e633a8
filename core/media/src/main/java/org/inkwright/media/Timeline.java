package org.inkwright.media;

import java.util.ArrayDeque;
import java.util.Deque;

/// Which moment of the recording each frame on the line is from. Threads may share it.
final class Timeline {
    private final Deque<Stretch> ahead = new ArrayDeque<>();
    private double anchor;
    private long written;

    /// Frames on the line from `start` on, and what they are from.
    ///
    /// @param millis the moment of the first frame
    /// @param millisPerFrame how much of the recording a frame covers
    private record Stretch(long start, int frames, double millis, double millisPerFrame) {
        double at(long played) {
            return millis + Math.clamp(played - start, 0, frames) * millisPerFrame;
        }
    }

    /// The line was emptied; the recording stands at a moment.
    synchronized void restart(long millis) {
        ahead.clear();
        anchor = millis;
        written = 0;
    }

    /// Frames were written to the line.
    synchronized void wrote(int frames, double millis, double millisPerFrame) {
        ahead.add(new Stretch(written, frames, millis, millisPerFrame));
        written += frames;
    }

    /// How many frames were written since it was emptied.
    synchronized long written() {
        return written;
    }

    /// The moment that is heard after so many frames.
    synchronized double at(long played) {
        while (!ahead.isEmpty()) {
            Stretch first = ahead.getFirst();
            if (played < first.start() + first.frames()) {
                return first.at(played);
            }
            anchor = first.at(played);
            ahead.removeFirst();
        }
        return anchor;
    }
}
