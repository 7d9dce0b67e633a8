package org.inkwright.studio;

import org.inkwright.media.Microphone;
import org.inkwright.media.MicrophoneLine;
import org.inkwright.media.PcmFormat;

/// A microphone that hums as long as it is listened to.
final class FakeMicrophone implements Microphone {
    private volatile boolean present = true;

    void unplug() {
        present = false;
    }

    @Override
    public Opening open() {
        return present ? new Opening.Opened(new Hum()) : new Opening.Absent("no device");
    }

    private final class Hum implements MicrophoneLine {
        private boolean given;

        @Override
        public PcmFormat format() {
            return new PcmFormat(16_000, 1);
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public int read(short[] samples) {
            if (!present) {
                return -1;
            }
            // Half of the reads find nothing, as with a real one.
            given = !given;
            return given ? Math.min(samples.length, 1600) : 0;
        }

        @Override
        public void close() {}
    }
}
