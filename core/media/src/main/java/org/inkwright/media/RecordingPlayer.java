package org.inkwright.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inkwright.media.PlayerWishes.Loop;
import org.inkwright.media.PlayerWishes.Wish;

/// Plays a recording that a worker process decodes. Memory does not grow with its length. When it
/// has been silent for a minute the worker and the device are given back until it plays again.
public final class RecordingPlayer implements Player {
    private static final Duration SLUMBER = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long SHORTEST_LOOP_MILLIS = 50;

    private final PlayerWishes wishes = new PlayerWishes();
    private final Playback playback;
    private final Thread thread;

    /// A player for a recording; begins to open it.
    ///
    /// @param nativeCache the app's folder for files that can be made again
    /// @param listener told of each change of the state, on the player's own thread
    public RecordingPlayer(
            Path recording, Path nativeCache, SoundCard card, Consumer<PlayerState> listener) {
        this(() -> WorkerSoundSource.open(recording, nativeCache), card, listener, PATIENCE);
    }

    RecordingPlayer(
            Supplier<SoundSource> sources,
            SoundCard card,
            Consumer<PlayerState> listener,
            Duration patience) {
        this.playback = new Playback(sources, card, listener, wishes, patience);
        this.thread = Thread.ofPlatform().name("player").daemon().start(this::run);
    }

    @Override
    public void play() {
        wishes.change(wish -> {
            boolean over = playback.state() instanceof PlayerState.Ended;
            boolean moves = wishes.heading() != PlayerWishes.NOWHERE;
            return (over && !moves ? wish.seek(wish.loop().from()) : wish).playing(true);
        });
    }

    @Override
    public void pause() {
        wishes.change(wish -> wish.playing(false));
    }

    @Override
    public void seek(long millis) {
        long length = playback.durationMillis();
        long moment = Math.clamp(millis, 0, length == 0 ? Long.MAX_VALUE : length);
        wishes.change(wish -> wish.seek(moment));
    }

    @Override
    public void speed(double speed) {
        if (Double.isNaN(speed)) {
            throw new IllegalArgumentException("a speed is a number");
        }
        wishes.change(wish -> wish.speed(Math.clamp(speed, SLOWEST, FASTEST)));
    }

    @Override
    public void loop(long fromMillis, long toMillis) {
        if (fromMillis < 0 || toMillis < fromMillis + SHORTEST_LOOP_MILLIS) {
            throw new IllegalArgumentException("no stretch to play: too short or before the start");
        }
        wishes.change(wish -> {
            long stands = positionMillis();
            boolean inside = stands >= fromMillis && stands < toMillis;
            Wish looping = wish.loop(new Loop(fromMillis, toMillis));
            return inside ? looping : looping.seek(fromMillis);
        });
    }

    @Override
    public void unloop() {
        wishes.change(wish -> wish.loop(PlayerWishes.NO_LOOP));
    }

    @Override
    public long positionMillis() {
        long wanted = wishes.heading();
        return wanted == PlayerWishes.NOWHERE ? playback.position() : wanted;
    }

    @Override
    public long durationMillis() {
        return playback.durationMillis();
    }

    @Override
    public PlayerState state() {
        return playback.state();
    }

    @Override
    public void close() {
        wishes.change(Wish::close);
        try {
            if (Thread.currentThread() != thread) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (playback) {
            Wish wish = wishes.take();
            while (!wish.closed()) {
                if (!playback.step(wish)) {
                    if (!wishes.await(wish, SLUMBER)) {
                        playback.rest();
                    }
                }
                wish = wishes.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
