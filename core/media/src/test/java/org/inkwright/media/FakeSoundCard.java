package org.inkwright.media;

import java.util.Arrays;

/// A sound card without sound. It plays at a clock of its own, which the test moves, or as fast as
/// it is written to; and it keeps what was heard.
final class FakeSoundCard implements SoundCard {
    private static final int BUFFER_MILLIS = 200;

    private final boolean hurries;
    private PcmFormat format = Tone.MONO;
    private short[] heard = new short[0];
    private short[] buffer = new short[0];
    private boolean present = true;
    private boolean running;
    private long played;
    private int open;
    private int flushes;

    private FakeSoundCard(boolean hurries) {
        this.hurries = hurries;
    }

    /// Plays only when the test says so.
    static FakeSoundCard clocked() {
        return new FakeSoundCard(false);
    }

    /// Plays in no time.
    static FakeSoundCard hurrying() {
        return new FakeSoundCard(true);
    }

    synchronized void unplug() {
        present = false;
    }

    synchronized void plug() {
        present = true;
    }

    /// Lets time pass; what is not written by then is a gap that is not counted.
    synchronized void pass(long millis) {
        play((int) format.frames(millis));
    }

    synchronized short[] heard() {
        return heard.clone();
    }

    synchronized long bufferedMillis() {
        return format.millis(buffer.length / format.channels());
    }

    synchronized boolean running() {
        return running;
    }

    /// How often what was not played yet was dropped.
    synchronized int flushes() {
        return flushes;
    }

    synchronized int openLines() {
        return open;
    }

    @Override
    public synchronized Opening open(PcmFormat wanted) {
        if (!present) {
            return new Opening.Absent("no device");
        }
        format = wanted;
        open++;
        return new Opening.Opened(new Line());
    }

    private void play(int frames) {
        if (!running) {
            return;
        }
        int samples = Math.min(frames * format.channels(), buffer.length);
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + samples);
        System.arraycopy(buffer, 0, heard, before, samples);
        buffer = Arrays.copyOfRange(buffer, samples, buffer.length);
        played += samples / format.channels();
    }

    private final class Line implements SoundLine {
        @Override
        public int available() {
            synchronized (FakeSoundCard.this) {
                long full = format.frames(BUFFER_MILLIS) - buffer.length / format.channels();
                return present ? (int) full : -1;
            }
        }

        @Override
        public void write(short[] samples, int offset, int frames) {
            synchronized (FakeSoundCard.this) {
                int before = buffer.length;
                int count = frames * format.channels();
                buffer = Arrays.copyOf(buffer, before + count);
                System.arraycopy(samples, offset, buffer, before, count);
                if (hurries) {
                    play(Integer.MAX_VALUE / 4);
                }
            }
        }

        @Override
        public void start() {
            synchronized (FakeSoundCard.this) {
                running = true;
            }
        }

        @Override
        public void stop() {
            synchronized (FakeSoundCard.this) {
                running = false;
            }
        }

        @Override
        public void flush() {
            synchronized (FakeSoundCard.this) {
                running = false;
                flushes++;
                buffer = new short[0];
                played = 0;
            }
        }

        @Override
        public long played() {
            synchronized (FakeSoundCard.this) {
                return played;
            }
        }

        @Override
        public void close() {
            synchronized (FakeSoundCard.this) {
                flush();
                open--;
            }
        }
    }
}
