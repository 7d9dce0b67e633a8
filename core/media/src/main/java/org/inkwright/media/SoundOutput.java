package org.inkwright.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The line to the loudspeakers with what is on it. One thread writes; [#position] may be asked by
/// any.
final class SoundOutput implements AutoCloseable {
    /// A device need not play the very last frames to the end before it is told that it is over.
    private static final int LAST_MILLIS = 50;

    private final Timeline timeline = new Timeline();
    private final Object lock = new Object();
    private @Nullable SoundLine line;
    private int channels = 1;
    private int lastFrames;
    private boolean started;

    private short[] pending = new short[0];
    private int offset;
    private double millis;
    private double pace;

    private long heard = -1;
    private long heardAt;

    /// Takes a line over.
    void open(SoundLine opened, PcmFormat format) {
        synchronized (lock) {
            timeline.restart(position());
            line = opened;
            channels = format.channels();
            lastFrames = (int) format.frames(LAST_MILLIS);
            started = false;
        }
    }

    boolean isOpen() {
        return line != null;
    }

    void start() {
        if (line != null && !started) {
            line.start();
            started = true;
            heard = -1;
        }
    }

    void stop() {
        if (line != null && started) {
            line.stop();
            started = false;
        }
    }

    /// Drops what is not yet heard: from here on it is another moment.
    void restart(long moment) {
        synchronized (lock) {
            if (line != null) {
                line.flush();
                started = false;
            }
            pending = new short[0];
            offset = 0;
            timeline.restart(moment);
        }
    }

    /// The moment of the recording that is heard.
    long position() {
        synchronized (lock) {
            return Math.round(timeline.at(line == null ? 0 : line.played()));
        }
    }

    /// Takes sound that [#writeSome] writes.
    void pend(short[] samples, double fromMillis, double millisPerFrame) {
        pending = samples;
        offset = 0;
        millis = fromMillis;
        pace = millisPerFrame;
    }

    boolean hasPending() {
        return offset < pending.length;
    }

    /// Writes as much as the line takes; false when that is nothing.
    boolean writeSome() {
        SoundLine open = line;
        if (open == null) {
            return false;
        }
        int frames = Math.min(open.available(), (pending.length - offset) / channels);
        if (frames <= 0) {
            return false;
        }
        if (idle(open.played())) {
            heardAt = System.nanoTime();
        }
        synchronized (lock) {
            open.write(pending, offset, frames);
            timeline.wrote(frames, millis, pace);
        }
        offset += frames * channels;
        millis += frames * pace;
        return true;
    }

    /// Whether the device is gone: it says so, or has played nothing for long though it should.
    boolean lost(Duration patience) {
        SoundLine open = line;
        if (open == null) {
            return false;
        }
        long played = open.played();
        if (played != heard) {
            heard = played;
            heardAt = System.nanoTime();
        }
        boolean stuck = !idle(played) && System.nanoTime() - heardAt > patience.toNanos();
        return open.available() < 0 || stuck;
    }

    private boolean idle(long played) {
        return played >= timeline.written() - lastFrames;
    }

    /// Whether everything that was written was heard.
    boolean heardAll() {
        SoundLine open = line;
        if (open == null || open.played() >= timeline.written()) {
            return true;
        }
        return idle(open.played())
                && System.nanoTime() - heardAt > Duration.ofMillis(4 * LAST_MILLIS).toNanos();
    }

    @Override
    public void close() {
        synchronized (lock) {
            long moment = position();
            if (line != null) {
                line.close();
            }
            line = null;
            started = false;
            pending = new short[0];
            offset = 0;
            timeline.restart(moment);
        }
    }
}
