package org.inkwright.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Decodes the sound of a file with FFmpeg's libraries, in this very process: only for a worker
/// process, started with [WorkerCommand#withNativeCache].
///
/// The file is known by its content; only the file itself is ever opened. The same file always
/// gives the same samples, so decoding can be resumed exactly by [#skip]; [#seek] is quick, and
/// right to some milliseconds.
public final class AudioDecoder implements PcmStream {
    /// What a transcriber hears.
    static final PcmFormat SPEECH = new PcmFormat(SAMPLE_RATE, 1);

    /// A codec needs to hear what came before, before it is right.
    private static final double RUN_UP_SECONDS = 0.5;

    /// How many bytes a growing file has before it is opened.
    private static final int FIRST_LOOK = 64 << 10;

    private final MediaInput input;
    private final SoundFrames frames;
    private final Duration claimed;
    private final PcmFormat format;

    /// When the sound begins by the file's own clock; not a number before the first frame.
    private double origin = Double.NaN;

    private @Nullable Resampler resampler;
    private boolean held;
    private int available;
    private int taken;
    private long decoded;

    private AudioDecoder(MediaInput input, SoundFrames frames, Duration claimed, PcmFormat format) {
        this.input = input;
        this.frames = frames;
        this.claimed = claimed;
        this.format = format;
    }

    /// Opens the first sound stream of a file.
    ///
    /// @throws MediaRefusedException when it is no media, has no sound or an unknown codec
    public static AudioDecoder open(Path file) {
        return open(MediaInput.open(file));
    }

    /// Opens a WAV file that is still being written: at its end more is waited for. Gives the
    /// samples that the whole file would give.
    ///
    /// @throws MediaRefusedException when it is no media
    public static AudioDecoder follow(Path file, Growth growth) {
        while (size(file) < FIRST_LOOK && growth.awaitMore()) {
            // The file's kind and format are told by its first bytes.
        }
        AudioDecoder decoder = open(file);
        decoder.frames.follow(growth);
        return decoder;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new MediaRefusedException(
                    Probe.Refusal.UNREADABLE, "no size: " + e.getClass().getSimpleName());
        }
    }

    /// Decodes what was opened, and closes it in the end.
    static AudioDecoder open(MediaInput input) {
        return open(input, SPEECH);
    }

    /// Decodes what was opened to a format, channels side by side, and closes it in the end. All
    /// counts of samples are then of single numbers.
    static AudioDecoder open(MediaInput input, PcmFormat format) {
        try {
            AVStream sound = input.sound();
            return new AudioDecoder(
                    input, new SoundFrames(input, sound), ClaimedLength.of(input, sound), format);
        } catch (MediaException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public int read(float[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        FloatPointer piece = piece();
        if (piece == null) {
            return -1;
        }
        int count = Math.min(length, available - taken);
        piece.position(taken).get(buffer, offset, count);
        piece.position(0);
        taken += count;
        for (int i = offset; i < offset + count; i++) {
            // Math.clamp would hand a NaN on.
            buffer[i] = Float.isFinite(buffer[i]) ? Math.clamp(buffer[i], -1f, 1f) : 0f;
        }
        return count;
    }

    @Override
    public long skip(long samples) {
        long left = samples;
        while (left > 0 && piece() != null) {
            int count = (int) Math.min(left, available - taken);
            taken += count;
            left -= count;
        }
        return samples - left;
    }

    /// Goes to a moment of the recording without decoding all that lies before it. Right to some
    /// milliseconds where the file tells its times; a moment behind the end is the end.
    ///
    /// @param millis from the start of the recording
    /// @throws MediaException when decoding fails beyond repair
    public void seek(long millis) {
        if (Double.isNaN(origin) && !hold()) {
            return;
        }
        double target = origin + Math.max(0, millis) / 1000.0;
        if (!land(target - RUN_UP_SECONDS, target)) {
            land(origin, target);
        }
        double at = Double.isNaN(frames.seconds()) ? origin : frames.seconds();
        decoded = samples(at - origin);
        skip(samples(target - at));
    }

    /// How many samples were decoded so far: at the end, how long the recording really is.
    public long decodedSamples() {
        return decoded;
    }

    /// How long the sound claims to be; zero when the file does not say.
    public Duration claimed() {
        return claimed;
    }

    /// How many damaged pieces were left out so far; 0 for a sound file.
    public long skippedPieces() {
        return frames.skipped();
    }

    @Override
    public void close() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
        frames.close();
        input.close();
    }

    /// Goes to a moment and decodes the frame that comes then; true when it begins in time.
    private boolean land(double seconds, double target) {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
        available = 0;
        taken = 0;
        held = false;
        return frames.seek(Math.max(origin, seconds)) && hold() && frames.seconds() <= target;
    }

    private long samples(double seconds) {
        return Math.max(0, Math.round(seconds * format.rate())) * format.channels();
    }

    /// Sees to it that a frame is held; false at the end.
    private boolean hold() {
        held = held || frames.next();
        if (held && Double.isNaN(origin)) {
            origin = Double.isNaN(frames.seconds()) ? 0 : frames.seconds();
        }
        return held;
    }

    /// The piece that holds the next samples, from `taken` to `available`; null at the end.
    private @Nullable FloatPointer piece() {
        while (taken == available) {
            taken = 0;
            available = produce() * format.channels();
            if (available < 0) {
                available = 0;
                requireSomething();
                return null;
            }
            decoded += available;
        }
        return resampler == null ? null : resampler.piece();
    }

    private void requireSomething() {
        if (decoded == 0 && frames.skipped() > 0) {
            throw new MediaException("nothing of the sound can be decoded");
        }
    }

    /// Fills the piece; -1 at the end.
    private int produce() {
        if (resampler != null && resampler.hasMore()) {
            return resampler.rest(frames.frame());
        }
        hold();
        if (resampler != null && (!held || !resampler.fits(frames.frame()))) {
            int tail = resampler.flush();
            if (tail > 0) {
                return tail;
            }
            if (held) {
                resampler.close();
                resampler = null;
            }
        }
        if (!held) {
            return -1;
        }
        if (resampler == null) {
            resampler = new Resampler(frames.frame(), format);
        }
        held = false;
        return resampler.feed(frames.frame());
    }
}
