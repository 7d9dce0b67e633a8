package org.inkwright.transcription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.inkwright.media.PcmStream;
import org.inkwright.media.WorkerCommand;
import org.inkwright.media.WorkerProcess;
import org.inkwright.testing.Fixtures;

/// Sounds for tests, 16 kHz mono, as numbers and as WAV files.
final class Sounds {
    private static final int WAV_HEAD = 44;

    private Sounds() {}

    /// The sample talk, decoded from MP3 by a worker process.
    static float[] talk(Path folder) throws IOException, InterruptedException {
        Path wav = folder.resolve("decoded-talk.wav");
        if (!Files.exists(wav)) {
            var command =
                    WorkerCommand.of(WavMakerProgram.class, 256)
                            .withNativeCache(Recognised.cache());
            try (WorkerProcess maker = WorkerProcess.start(command)) {
                maker.send(Fixtures.sampleTalk("mp3").toUri().toString());
                maker.send(wav.toUri().toString());
                if (maker.next().isEmpty()) {
                    throw new AssertionError(maker.errors());
                }
            }
        }
        return read(wav);
    }

    static float[] clip(String name) throws IOException {
        return read(Fixtures.clip(name, "wav"));
    }

    /// Reads a WAV file of 16-bit samples whose head has no extras.
    static float[] read(Path wav) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
        var shorts = bytes.position(WAV_HEAD).slice().order(ByteOrder.LITTLE_ENDIAN);
        float[] pcm = new float[shorts.remaining() / 2];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = shorts.getShort(2 * i) / 32768f;
        }
        return pcm;
    }

    static Path write(Path wav, float[]... parts) throws IOException {
        float[] pcm = joined(parts);
        byte[] file = new byte[WAV_HEAD + 2 * pcm.length];
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        putHead(bytes, 2 * pcm.length);
        for (float sample : pcm) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32768f), -32768, 32767));
        }
        return Files.write(wav, file);
    }

    /// Writes a sound many times over, without holding more than once of it.
    static Path writeRepeated(Path wav, float[] pcm, int times) throws IOException {
        byte[] once = Files.readAllBytes(write(wav, pcm));
        byte[] head = new byte[WAV_HEAD];
        putHead(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN),
                times * (once.length - WAV_HEAD));
        try (var out = Files.newOutputStream(wav)) {
            out.write(head);
            for (int i = 0; i < times; i++) {
                out.write(once, WAV_HEAD, once.length - WAV_HEAD);
            }
        }
        return wav;
    }

    private static void putHead(ByteBuffer bytes, int dataBytes) {
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(WAV_HEAD - 8 + dataBytes);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1);
        bytes.putInt(PcmStream.SAMPLE_RATE).putInt(2 * PcmStream.SAMPLE_RATE);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(dataBytes);
    }

    static float[] silence(double seconds) {
        return new float[samples(seconds)];
    }

    static float[] noise(double seconds, double level, long seed) {
        var random = new Random(seed);
        float[] noise = new float[samples(seconds)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) Math.clamp(random.nextGaussian() * level, -1, 1);
        }
        return noise;
    }

    /// Brown noise, as of wind or an engine.
    static float[] rumble(double seconds, double level, long seed) {
        float[] rumble = noise(seconds, level / 5, seed);
        for (int i = 1; i < rumble.length; i++) {
            rumble[i] = Math.clamp(rumble[i] + 0.98f * rumble[i - 1], -1, 1);
        }
        return rumble;
    }

    /// A buzz of syllables, 200 ms on and 60 ms off: speech to the detector.
    static float[] babble(double seconds) {
        float[] babble = new float[samples(seconds)];
        for (int i = 0; i < babble.length; i++) {
            boolean on = i % samples(0.26) < samples(0.2);
            babble[i] = on ? (float) (0.3 * Math.sin(i * 0.25) * Math.sin(i * 0.031)) : 0;
        }
        return babble;
    }

    /// A loud tone that swells and fades without ever pausing.
    static float[] music(double seconds) {
        float[] music = new float[samples(seconds)];
        for (int i = 0; i < music.length; i++) {
            double swell = 0.05 + 0.4 * (1 + Math.sin(i / 16_000.0 * 2.1)) / 2;
            music[i] = (float) (swell * Math.sin(i * 0.17));
        }
        return music;
    }

    static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static float[] mixed(float[] one, float[] other) {
        float[] mixed = one.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += other[i % other.length];
        }
        return mixed;
    }

    static PcmStream stream(float[] pcm, long fromMillis) {
        return new PcmStream() {
            private int at = (int) fromMillis * 16;

            @Override
            public int read(float[] buffer, int offset, int length) {
                if (at >= pcm.length) {
                    return -1;
                }
                // Odd pieces, as a decoder gives them.
                int count = Math.min(Math.min(length, 1153), pcm.length - at);
                System.arraycopy(pcm, at, buffer, offset, count);
                at += count;
                return count;
            }

            @Override
            public void close() {}
        };
    }

    private static int samples(double seconds) {
        return (int) Math.round(seconds * PcmStream.SAMPLE_RATE);
    }
}
