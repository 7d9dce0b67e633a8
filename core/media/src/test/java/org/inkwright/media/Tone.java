package org.inkwright.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Sine tones for tests, and what is heard of them.
final class Tone {
    static final int RATE = 48_000;
    static final PcmFormat MONO = new PcmFormat(RATE, 1);
    static final PcmFormat STEREO = new PcmFormat(RATE, 2);

    private static final double AMPLITUDE = 10_000;

    private Tone() {}

    /// A tone in every channel.
    static short[] sine(PcmFormat format, double hertz, long millis) {
        int frames = (int) format.frames(millis);
        short[] samples = new short[frames * format.channels()];
        for (int i = 0; i < samples.length; i++) {
            int frame = i / format.channels();
            double phase = 2 * Math.PI * hertz * frame / format.rate();
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(phase));
        }
        return samples;
    }

    /// A sound in which each moment is told by its frequency: it rises by 1 Hz each millisecond.
    static short[] ramp(PcmFormat format, long millis) {
        int frames = (int) format.frames(millis);
        short[] samples = new short[frames * format.channels()];
        double phase = 0;
        for (int i = 0; i < frames; i++) {
            phase += 2 * Math.PI * (200 + 1000.0 * i / format.rate()) / format.rate();
            for (int c = 0; c < format.channels(); c++) {
                samples[i * format.channels() + c] =
                        (short) Math.round(AMPLITUDE * Math.sin(phase));
            }
        }
        return samples;
    }

    /// The moment of a [#ramp] that is heard in a stretch of sound, by its frequency.
    static double rampMillis(short[] samples, PcmFormat format, int from, int to) {
        return hertz(samples, format, from, to) - 200;
    }

    /// The frequency of a tone between two frames: rising zero crossings of the first channel,
    /// placed between samples.
    static double hertz(short[] samples, PcmFormat format, int from, int to) {
        double first = -1;
        double last = -1;
        int count = 0;
        for (int i = Math.max(1, from); i < to; i++) {
            int before = samples[(i - 1) * format.channels()];
            int after = samples[i * format.channels()];
            if (before < 0 && after >= 0) {
                double crossing = i - (double) after / (after - before);
                first = first < 0 ? crossing : first;
                last = crossing;
                count++;
            }
        }
        return count < 2 ? 0 : (count - 1) * format.rate() / (last - first);
    }

    /// The largest step from one frame to the next.
    static int steepest(short[] samples, int channels) {
        int most = 0;
        for (int i = channels; i < samples.length; i++) {
            most = Math.max(most, Math.abs(samples[i] - samples[i - channels]));
        }
        return most;
    }

    static Path write(Path wav, PcmFormat format, short[] samples) throws IOException {
        try (var file =
                        FileChannel.open(
                                wav,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var writer = new WavWriter(file, format)) {
            writer.write(samples, samples.length);
            writer.finish();
        }
        return wav;
    }
}
