package org.inkwright.media;

import java.time.Duration;
import java.util.Arrays;
import org.inkwright.media.PlayerWishes.Loop;
import org.inkwright.media.PlayerWishes.Wish;
import org.inkwright.media.SoundSource.Sound;

/// The sound of a recording in the order and at the speed in which it is to be heard. For one
/// thread.
final class SoundFeed {
    private final SoundSource source;
    private final PcmFormat format;
    private final Stretcher stretcher;

    /// The moment of the stretcher's first frame, and how many frames followed it so far.
    private long startMillis;

    private long taken;
    private boolean over;
    private boolean drained;

    /// Whether the recording itself is over, and not only the loop.
    private boolean ended;

    SoundFeed(SoundSource source, PcmFormat format) {
        this.source = source;
        this.format = format;
        this.stretcher = new Stretcher(format);
    }

    /// What is to be heard next.
    sealed interface Next {
        /// Some sound.
        ///
        /// @param millis the moment of its first frame
        /// @param pace how much of the recording, in milliseconds, a frame stands for
        record Some(Stretcher.Stretched piece, double millis, double pace) implements Next {}

        /// Not yet.
        record Nothing() implements Next {}

        /// All was given.
        record Over() implements Next {}

        /// There will be no more.
        record Broken(PlayerState.Reason why, String detail) implements Next {}
    }

    void seek(long millis) {
        source.seek(millis);
        restart(millis);
    }

    /// Waits a limited time for what comes next.
    Next next(Wish wish, Duration patience) throws InterruptedException {
        stretcher.speed(wish.speed());
        if (stretcher.ready()) {
            return some(stretcher.take());
        }
        if (over) {
            return rest(wish.loop());
        }
        return switch (source.read(patience)) {
            case Sound.Piece(short[] samples) -> {
                take(samples, wish.loop());
                yield new Next.Nothing();
            }
            case Sound.End _ -> {
                over = true;
                ended = true;
                yield new Next.Nothing();
            }
            case Sound.Broken(PlayerState.Reason why, String detail) ->
                    new Next.Broken(why, detail);
            case Sound.Pending _, Sound.Opened _ -> new Next.Nothing();
        };
    }

    private void take(short[] samples, Loop loop) {
        long frames = samples.length / format.channels();
        long left = leftOf(loop);
        if (frames >= left) {
            over = true;
            frames = Math.max(0, left);
            stretcher.put(Arrays.copyOf(samples, (int) frames * format.channels()));
        } else {
            stretcher.put(samples);
        }
        taken += frames;
    }

    /// How many frames there are up to the loop's end.
    private long leftOf(Loop loop) {
        return loop.equals(PlayerWishes.NO_LOOP)
                ? Long.MAX_VALUE
                : format.frames(loop.to() - startMillis) - taken;
    }

    /// The last bit; then a loop begins anew.
    private Next rest(Loop loop) {
        if (!drained) {
            drained = true;
            return some(stretcher.rest());
        }
        boolean loops = !loop.equals(PlayerWishes.NO_LOOP);
        if (ended && !loops) {
            return new Next.Over();
        }
        seek(loops ? loop.from() : startMillis + format.millis(taken));
        return new Next.Nothing();
    }

    private Next some(Stretcher.Stretched piece) {
        double millisPerFrame = 1000.0 / format.rate();
        return new Next.Some(
                piece, startMillis + piece.from() * millisPerFrame, piece.pace() * millisPerFrame);
    }

    private void restart(long millis) {
        startMillis = millis;
        taken = 0;
        over = false;
        ended = false;
        drained = false;
        stretcher.reset();
    }
}
