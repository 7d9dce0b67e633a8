package org.inkwright.media;

/// A microphone that hears what a test lets it hear: a ramp of known samples.
final class FakeMicrophone implements Microphone {
    private final PcmFormat format;
    private boolean present = true;
    private boolean listening;
    private long waiting;
    private long given;
    private int open;

    FakeMicrophone(PcmFormat format) {
        this.format = format;
    }

    /// The sample with a number, counted from the first one that was read.
    static short sample(long number) {
        return (short) (number * 7 % 20_001 - 10_000);
    }

    synchronized void unplug() {
        present = false;
    }

    synchronized int openLines() {
        return open;
    }

    synchronized boolean listening() {
        return listening;
    }

    /// Whether all that it heard was taken.
    synchronized boolean emptied() {
        return waiting == 0;
    }

    /// Lets time pass.
    synchronized void hear(long millis) {
        if (listening) {
            waiting += format.frames(millis) * format.channels();
        }
    }

    @Override
    public synchronized Opening open() {
        if (!present) {
            return new Opening.Absent("no device");
        }
        open++;
        return new Opening.Opened(new Line());
    }

    private final class Line implements MicrophoneLine {
        @Override
        public PcmFormat format() {
            return format;
        }

        @Override
        public void start() {
            synchronized (FakeMicrophone.this) {
                listening = true;
            }
        }

        @Override
        public void stop() {
            synchronized (FakeMicrophone.this) {
                listening = false;
                waiting = 0;
            }
        }

        @Override
        public int read(short[] samples) {
            synchronized (FakeMicrophone.this) {
                if (!present) {
                    return -1;
                }
                int count = (int) Math.min(samples.length, waiting);
                for (int i = 0; i < count; i++) {
                    samples[i] = sample(given);
                    given++;
                }
                waiting -= count;
                return count;
            }
        }

        @Override
        public void close() {
            synchronized (FakeMicrophone.this) {
                open--;
            }
        }
    }
}
