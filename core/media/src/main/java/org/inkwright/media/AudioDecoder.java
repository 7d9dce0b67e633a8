package org.inkwright.media;

import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Decodes the sound of a file with FFmpeg's libraries, in this very process: only for a worker
/// process, started with [WorkerCommand#withNativeCache].
///
/// The file is known by its content; only the file itself is ever opened. The same file always
/// gives the same samples, so decoding can be resumed exactly by [#skip].
public final class AudioDecoder implements PcmStream {
    private final MediaInput input;
    private final SoundFrames frames;
    private final Duration claimed;
    private @Nullable Resampler resampler;
    private boolean held;
    private int available;
    private int taken;
    private long decoded;

    private AudioDecoder(MediaInput input, SoundFrames frames, Duration claimed) {
        this.input = input;
        this.frames = frames;
        this.claimed = claimed;
    }

    /// Opens the first sound stream of a file.
    ///
    /// @throws MediaRefusedException when it is no media, has no sound or an unknown codec
    public static AudioDecoder open(Path file) {
        return open(MediaInput.open(file));
    }

    /// Decodes what was opened, and closes it in the end.
    static AudioDecoder open(MediaInput input) {
        try {
            AVStream sound = input.sound();
            return new AudioDecoder(
                    input, new SoundFrames(input, sound), ClaimedLength.of(input, sound));
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

    /// The piece that holds the next samples, from `taken` to `available`; null at the end.
    private @Nullable FloatPointer piece() {
        while (taken == available) {
            taken = 0;
            available = produce();
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
        held = held || frames.next();
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
            resampler = new Resampler(frames.frame());
        }
        held = false;
        return resampler.feed(frames.frame());
    }
}
