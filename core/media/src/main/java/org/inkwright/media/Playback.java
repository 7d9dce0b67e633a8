package org.inkwright.media;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inkwright.media.PlayerState.Ended;
import org.inkwright.media.PlayerState.Failed;
import org.inkwright.media.PlayerState.Opening;
import org.inkwright.media.PlayerState.Paused;
import org.inkwright.media.PlayerState.Playing;
import org.inkwright.media.PlayerState.Reason;
import org.inkwright.media.PlayerWishes.Wish;
import org.inkwright.media.SoundSource.Sound;
import org.jspecify.annotations.Nullable;

/// What a player's thread does: takes sound from the source, stretches it, writes it to the line.
/// Steps are taken by one thread; [#state], [#position] and [#durationMillis] may be asked by any.
final class Playback implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Supplier<SoundSource> sources;
    private final SoundCard card;
    private final Consumer<PlayerState> listener;
    private final PlayerWishes wishes;
    private final Duration patience;
    private final SoundOutput output = new SoundOutput();
    private @Nullable SoundSource source;
    private @Nullable PcmFormat format;
    private @Nullable SoundFeed feed;
    private volatile PlayerState state = new Opening();
    private volatile long duration;
    private boolean resting;

    Playback(
            Supplier<SoundSource> sources,
            SoundCard card,
            Consumer<PlayerState> listener,
            PlayerWishes wishes,
            Duration patience) {
        this.sources = sources;
        this.card = card;
        this.listener = listener;
        this.wishes = wishes;
        this.patience = patience;
    }

    PlayerState state() {
        return state;
    }

    long position() {
        return output.position();
    }

    long durationMillis() {
        return duration;
    }

    /// Does the next bit of what is wanted.
    ///
    /// @return false when nothing is left to do until something else is wanted
    boolean step(Wish wish) throws InterruptedException {
        if (wish.seek() != PlayerWishes.NOWHERE) {
            seek(wish.seek());
        }
        if (state instanceof Failed) {
            if (!wish.playing()) {
                return false;
            }
            become(new Opening());
        }
        SoundFeed ready = feed;
        if (ready == null) {
            if (resting && !wish.playing()) {
                return false;
            }
            resting = false;
            open();
            return true;
        }
        if (!wish.playing()) {
            output.stop();
            if (!(state instanceof Ended)) {
                become(new Paused());
            }
            return false;
        }
        play(wish, ready);
        return true;
    }

    /// Gives worker and device back; the next step takes them anew, at the same moment.
    void rest() {
        resting = true;
        output.close();
        release();
    }

    @Override
    public void close() {
        rest();
    }

    private void seek(long millis) {
        output.restart(millis);
        if (feed != null) {
            feed.seek(millis);
        }
        if (state instanceof Ended) {
            become(new Paused());
        }
        wishes.arrived();
    }

    private void open() throws InterruptedException {
        if (source == null) {
            try {
                source = sources.get();
            } catch (MediaException e) {
                fail(Reason.WORKER_DIED, String.valueOf(e.getMessage()));
                return;
            }
        }
        switch (source.read(MOMENT)) {
            case Sound.Opened(PcmFormat opened, long millis) -> {
                duration = millis;
                format = opened;
                feed = new SoundFeed(source, opened);
                feed.seek(output.position());
            }
            case Sound.Broken(Reason why, String detail) -> fail(why, detail);
            case Sound.Piece _, Sound.End _, Sound.Pending _ -> {}
        }
    }

    private void play(Wish wish, SoundFeed from) throws InterruptedException {
        if (!output.isOpen() && !openLine()) {
            return;
        }
        become(new Playing());
        output.start();
        if (output.lost(patience)) {
            fail(Reason.DEVICE_LOST, "the device takes no sound");
        } else if (output.hasPending()) {
            if (!output.writeSome()) {
                wishes.pause(MOMENT);
            }
        } else {
            next(from.next(wish, MOMENT));
        }
    }

    private void next(SoundFeed.Next next) throws InterruptedException {
        switch (next) {
            case SoundFeed.Next.Some(Stretcher.Stretched piece, double millis, double pace) ->
                    output.pend(piece.samples(), millis, pace);
            case SoundFeed.Next.Nothing() -> {}
            case SoundFeed.Next.Broken(Reason why, String detail) -> fail(why, detail);
            case SoundFeed.Next.Over() -> {
                if (output.heardAll()) {
                    end();
                } else {
                    wishes.pause(MOMENT);
                }
            }
        }
    }

    private void end() {
        output.stop();
        become(new Ended());
        // Who has seen the end and asks to play has also said from where.
        wishes.change(wish -> wish.seek() == PlayerWishes.NOWHERE ? wish.playing(false) : wish);
    }

    private boolean openLine() {
        PcmFormat shape = format;
        if (shape == null) {
            return false;
        }
        return switch (card.open(shape)) {
            case SoundCard.Opening.Opened(SoundLine line) -> {
                output.open(line, shape);
                yield true;
            }
            case SoundCard.Opening.Absent(String detail) -> {
                fail(Reason.NO_DEVICE, detail);
                yield false;
            }
        };
    }

    private void fail(Reason why, String detail) {
        output.close();
        release();
        wishes.change(wish -> wish.playing(false));
        become(new Failed(why, detail));
    }

    private void release() {
        if (source != null) {
            source.close();
        }
        source = null;
        feed = null;
    }

    private void become(PlayerState next) {
        if (!next.equals(state)) {
            state = next;
            listener.accept(next);
        }
    }
}
