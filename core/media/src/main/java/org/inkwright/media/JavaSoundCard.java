package org.inkwright.media;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The system's default device for playing, by `javax.sound`.
public final class JavaSoundCard implements SoundCard {
    /// How far ahead is written: a change of speed is heard that much later.
    private static final int AHEAD_MILLIS = 200;

    /// Asks the system for nothing yet.
    public JavaSoundCard() {}

    @Override
    public Opening open(PcmFormat format) {
        var shape = new AudioFormat(format.rate(), Short.SIZE, format.channels(), true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(shape);
            line.open(shape, (int) format.frames(AHEAD_MILLIS) * shape.getFrameSize());
            return new Opening.Opened(new Line(line, format.channels()));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            // A machine without any device answers with an IllegalArgumentException.
            return new Opening.Absent(String.valueOf(e.getMessage()));
        }
    }

    private static final class Line implements SoundLine {
        private final SourceDataLine line;
        private final int channels;
        private volatile long forgotten;

        Line(SourceDataLine line, int channels) {
            this.line = line;
            this.channels = channels;
        }

        @Override
        public int available() {
            return line.isOpen() ? line.available() / (Short.BYTES * channels) : -1;
        }

        @Override
        public void write(short[] samples, int offset, int frames) {
            byte[] bytes = new byte[frames * channels * Short.BYTES];
            for (int i = 0; i < frames * channels; i++) {
                bytes[2 * i] = (byte) samples[offset + i];
                bytes[2 * i + 1] = (byte) (samples[offset + i] >> 8);
            }
            line.write(bytes, 0, bytes.length);
        }

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void stop() {
            line.stop();
        }

        @Override
        public void flush() {
            line.stop();
            line.flush();
            // Java's own count goes on, as if what was dropped had been heard.
            forgotten = line.getLongFramePosition();
        }

        @Override
        public long played() {
            return Math.max(0, line.getLongFramePosition() - forgotten);
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
