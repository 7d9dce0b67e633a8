package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.media.Player;
import org.inkwright.media.PlayerState;
import org.inkwright.media.Waveform;
import org.inkwright.media.WaveformReading;

/// A machine whose loudspeaker plays as far as a test says.
public final class FakeSound {
    public final List<String> steps = new ArrayList<>();
    public long position;
    public PlayerState next = new PlayerState.Playing();
    private final List<FakePlayer> players = new ArrayList<>();

    public PlayerViewModel.Sound sound() {
        return new PlayerViewModel.Sound(
                this::open,
                (recording, fingerprint, growing) -> {
                    steps.add("look " + fingerprint);
                    return new WaveformReading.Read(Waveform.EMPTY);
                });
    }

    private Player open(Path recording, Consumer<PlayerState> listener) {
        FakePlayer player = new FakePlayer(listener);
        players.add(player);
        return player;
    }

    /// Something happens to the player that was opened last.
    public void tell(PlayerState state) {
        players.getLast().turn(state);
    }

    private final class FakePlayer implements Player {
        private final Consumer<PlayerState> listener;
        private PlayerState state = new PlayerState.Paused();

        FakePlayer(Consumer<PlayerState> listener) {
            this.listener = listener;
        }

        private void turn(PlayerState now) {
            state = now;
            listener.accept(now);
        }

        @Override
        public void play() {
            steps.add("play");
            turn(next);
        }

        @Override
        public void pause() {
            steps.add("pause");
            turn(new PlayerState.Paused());
        }

        @Override
        public void seek(long millis) {
            steps.add("seek " + millis);
            position = millis;
        }

        @Override
        public void speed(double speed) {
            steps.add("speed " + speed);
        }

        @Override
        public void loop(long fromMillis, long toMillis) {
            steps.add("loop " + fromMillis + " " + toMillis);
        }

        @Override
        public void unloop() {
            steps.add("unloop");
        }

        @Override
        public long positionMillis() {
            return position;
        }

        @Override
        public long durationMillis() {
            return 126_000;
        }

        @Override
        public PlayerState state() {
            return state;
        }

        @Override
        public void close() {
            steps.add("close");
        }
    }
}
