package org.inkwright.media;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The system's default microphone, by `javax.sound`: one channel, 48 kHz where it can.
public final class JavaSoundMicrophone implements Microphone {
    private static final List<Integer> RATES = List.of(48_000, 44_100, 16_000);
    private static final int BUFFER_SECONDS = 1;

    /// Asks the system for nothing yet.
    public JavaSoundMicrophone() {}

    @Override
    public Opening open() {
        String detail = "";
        for (int rate : RATES) {
            var shape = new AudioFormat(rate, Short.SIZE, 1, true, false);
            try {
                TargetDataLine line = AudioSystem.getTargetDataLine(shape);
                line.open(shape, BUFFER_SECONDS * rate * shape.getFrameSize());
                return new Opening.Opened(new Line(line, new PcmFormat(rate, 1)));
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                // A machine without any device answers with an IllegalArgumentException.
                detail = String.valueOf(e.getMessage());
            }
        }
        return new Opening.Absent(detail);
    }

    private record Line(TargetDataLine line, PcmFormat format) implements MicrophoneLine {
        @Override
        public void start() {
            line.start();
        }

        @Override
        public void stop() {
            line.stop();
            line.flush();
        }

        @Override
        public int read(short[] samples) {
            if (!line.isOpen()) {
                return -1;
            }
            int count = Math.min(samples.length, line.available() / Short.BYTES);
            byte[] bytes = new byte[count * Short.BYTES];
            int got = line.read(bytes, 0, bytes.length) / Short.BYTES;
            for (int i = 0; i < got; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return got;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
