package org.inkwright.media;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.inkwright.testing.Fixtures;
import org.jspecify.annotations.Nullable;

/// Makes and decodes media for tests, in worker processes: native code never runs in the tests' own
/// process.
final class MediaLab implements AutoCloseable {
    static final Path CLIP = Fixtures.clip("clip-bees-slt", "wav");

    /// Shared by all tests of the module, as the app's cache is by all workers.
    static final Path NATIVE_CACHE = Path.of("target/native-cache").toAbsolutePath();

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Gson GSON = new Gson();

    private @Nullable WorkerProcess maker;
    private @Nullable WorkerProcess decoder;

    static WorkerCommand command(Class<?> program) {
        return WorkerCommand.of(program, 16).withNativeCache(NATIVE_CACHE);
    }

    /// The clip of ten seconds, encoded.
    static MediaOrder.Sound sound(String codec, int rate, int channels, int seconds) {
        return new MediaOrder.Sound(codec, rate, channels, CLIP.toUri().toString(), seconds);
    }

    /// Makes a file of the clip's sound in one of the formats that people bring.
    Path make(Path folder, String format) {
        Path file = folder.resolve("clip." + format);
        make(
                switch (format) {
                    case "mp3" -> MediaOrder.of(file, "mp3", sound("libmp3lame", 44_100, 2, 9));
                    case "m4a" -> MediaOrder.of(file, "ipod", sound("aac", 44_100, 2, 9));
                    case "aac" -> MediaOrder.of(file, "adts", sound("aac", 44_100, 2, 9));
                    case "wav" -> MediaOrder.of(file, "wav", sound("pcm_s16le", 48_000, 2, 9));
                    case "flac" -> MediaOrder.of(file, "flac", sound("flac", 44_100, 2, 9));
                    case "ogg" -> MediaOrder.of(file, "ogg", sound("vorbis", 44_100, 2, 9));
                    case "opus" -> MediaOrder.of(file, "opus", sound("libopus", 48_000, 1, 9));
                    case "wma" -> MediaOrder.of(file, "asf", sound("wmav2", 44_100, 2, 9));
                    case "aiff" -> MediaOrder.of(file, "aiff", sound("pcm_s16be", 44_100, 2, 9));
                    case "mp4" -> film(file, "mp4", "aac", "mpeg4");
                    case "mov" -> film(file, "mov", "aac", "mpeg4");
                    case "mkv" -> film(file, "matroska", "libopus", "mpeg4");
                    case "webm" -> film(file, "webm", "libopus", "libvpx");
                    case "avi" -> film(file, "avi", "libmp3lame", "mpeg4");
                    default -> throw new IllegalArgumentException(format);
                });
        return file;
    }

    static final List<String> FORMATS =
            List.of(
                    "mp3", "m4a", "aac", "wav", "flac", "ogg", "opus", "wma", "aiff", "mp4", "mov",
                    "mkv", "webm", "avi");

    void make(MediaOrder order) {
        if (maker == null) {
            maker = WorkerProcess.start(command(MediaMakerProgram.class));
        }
        ask(maker, GSON.toJson(order));
    }

    /// A film whose picture is there but without any sound.
    void makeSilentFilm(Path file) {
        make(MediaOrder.of(file, "mp4", sound("aac", 48_000, 2, 0)).withPicture("mpeg4"));
    }

    DecodeProgram.Result decode(Path file) {
        return decode(new DecodeProgram.Order(file.toUri().toString(), "", 0, 0));
    }

    /// Decodes to samples, after passing over some.
    float[] samples(Path file, long skip) {
        return samples(file, skip, 0);
    }

    /// Decodes to samples from a moment on, without decoding what comes before.
    float[] samplesFrom(Path file, long millis) {
        return samples(file, 0, millis);
    }

    private float[] samples(Path file, long skip, long seekMillis) {
        try {
            Path output = Files.createTempFile("samples", ".f32");
            var order =
                    new DecodeProgram.Order(
                            file.toUri().toString(), output.toUri().toString(), skip, seekMillis);
            DecodeProgram.Result result = decode(order);
            if (!result.refusal().isEmpty()) {
                throw new AssertionError("refused: " + result.refusal());
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(output)).order(ByteOrder.LITTLE_ENDIAN);
            Files.delete(output);
            float[] samples = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(samples);
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DecodeProgram.Result decode(DecodeProgram.Order order) {
        if (decoder == null || !decoder.isAlive()) {
            decoder = WorkerProcess.start(command(DecodeProgram.class));
        }
        return GSON.fromJson(ask(decoder, GSON.toJson(order)), DecodeProgram.Result.class);
    }

    /// The samples of the clip as its plain WAV file holds them.
    static float[] clip() {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(CLIP)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(44);
            float[] samples = new float[bytes.remaining() / Short.BYTES];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort() / 32_768f;
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (maker != null) {
            maker.close();
        }
        if (decoder != null) {
            decoder.close();
        }
    }

    private static MediaOrder film(Path file, String muxer, String sound, String picture) {
        return MediaOrder.of(file, muxer, sound(sound, 48_000, 2, 9))
                .withPicture(picture)
                .withFacts(Map.of("title", "Bees"), List.of());
    }

    private static String ask(WorkerProcess worker, String line) {
        worker.send(line);
        try {
            return worker.next(LIMIT)
                    .orElseThrow(() -> new AssertionError("worker died: " + worker.errors()));
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
