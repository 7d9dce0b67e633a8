package org.inkwright.desktop.player;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.TimeRange;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.Player;
import org.inkwright.media.PlayerState;
import org.inkwright.media.Waveform;
import org.inkwright.media.WaveformReading;
import org.inkwright.media.Waveforms;
import org.jspecify.annotations.Nullable;

/// Plays the recording of the source on the desk, and knows how loud it is. Nothing is opened
/// before the writer wants to hear or see it. For the window's thread.
public final class PlayerViewModel {
    /// The speeds that are offered.
    static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0);

    private static final long SHORTEST_LOOP = 50;

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.NOTHING);
    private final ReadOnlyObjectWrapper<Waveform> waveform =
            new ReadOnlyObjectWrapper<>(Waveform.EMPTY);
    private final ReadOnlyObjectWrapper<Trouble> trouble =
            new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final LongProperty position = new SimpleLongProperty();
    private final LongProperty duration = new SimpleLongProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final ObjectProperty<@Nullable TimeRange> loop = new SimpleObjectProperty<>();
    private final Library library;
    private final Sound sound;
    private final Background background;
    private final Executor window;
    private @Nullable SourceId source;
    private @Nullable Media media;
    private @Nullable Player player;
    private @Nullable Runnable whenOpened;
    private boolean looked;

    /// Where sound comes from.
    ///
    /// @param players opens players
    /// @param waveforms tells how loud a recording is
    public record Sound(Players players, Waveforms waveforms) {}

    /// Opens players.
    @FunctionalInterface
    public interface Players {
        /// A player for a recording; returns at once.
        ///
        /// @param listener told of each change of the state, on any thread
        Player open(Path recording, Consumer<PlayerState> listener);
    }

    /// What the player does.
    public enum Mode {
        /// There is no recording.
        NOTHING,
        SILENT,
        /// It will be heard as soon as the recording is open.
        OPENING,
        PLAYING
    }

    /// Why nothing can be heard.
    public enum Trouble {
        NONE,
        NO_DEVICE,
        DEVICE_LOST,
        RECORDING_UNUSABLE,
        WORKER_DIED
    }

    /// A player without a recording.
    ///
    /// @param window runs what touches the window
    public PlayerViewModel(Library library, Sound sound, Background background, Executor window) {
        this.library = library;
        this.sound = sound;
        this.background = background;
        this.window = window;
    }

    /// What the player does.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Why nothing can be heard.
    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// How loud the recording is, as far as it was read.
    public ReadOnlyObjectProperty<Waveform> waveformProperty() {
        return waveform.getReadOnlyProperty();
    }

    /// The moment that is heard, in milliseconds. The view must not set it.
    public LongProperty positionProperty() {
        return position;
    }

    /// How long the recording is, in milliseconds.
    public LongProperty durationProperty() {
        return duration;
    }

    /// How fast it plays; voices keep their pitch.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed;
    }

    /// The stretch that is played over and over; null for none.
    public ObjectProperty<@Nullable TimeRange> loopProperty() {
        return loop;
    }

    /// Takes the recording of a source.
    public void open(@Nullable SourceId newSource) {
        release();
        source = newSource;
        media = null;
        looked = false;
        loop.set(null);
        position.set(0);
        duration.set(0);
        waveform.set(Waveform.EMPTY);
        trouble.set(Trouble.NONE);
        mode.set(Mode.NOTHING);
        if (newSource != null) {
            background.start(
                    "media",
                    () -> library.read(work -> work.sources().mediaOf(newSource)),
                    found -> found.ifPresent(one -> opened(newSource, one)));
        }
    }

    private void opened(SourceId of, Media found) {
        if (of.equals(source)) {
            media = found;
            duration.set(found.facts().duration().toMillis());
            mode.set(Mode.SILENT);
            Runnable next = whenOpened;
            whenOpened = null;
            if (next != null) {
                next.run();
            }
        }
    }

    /// Reads how loud the recording is, once.
    public void look() {
        Media on = media;
        if (on == null) {
            whenOpened = this::look;
        } else if (!looked) {
            looked = true;
            background.start(
                    "waveform", () -> read(on), done -> done.ifPresent(shape -> loud(on, shape)));
        }
    }

    private Optional<Waveform> read(Media on) {
        try {
            WaveformReading reading =
                    sound.waveforms()
                            .read(
                                    on.file().path(),
                                    on.file().fingerprint(),
                                    shape -> window.execute(() -> loud(on, shape)));
            return reading instanceof WaveformReading.Read(Waveform whole)
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void loud(Media of, Waveform shape) {
        if (of.equals(media)) {
            waveform.set(shape);
            duration.set(Math.max(duration.get(), shape.millis()));
        }
    }

    /// Plays on, or falls silent.
    public void toggle() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /// Whether it plays, or will as soon as the recording is open.
    public boolean isPlaying() {
        return mode.get() == Mode.PLAYING || mode.get() == Mode.OPENING;
    }

    /// Plays on.
    public void play() {
        Player now = ready();
        if (now != null) {
            trouble.set(Trouble.NONE);
            mode.set(Mode.OPENING);
            now.play();
        }
    }

    /// Plays from a moment on.
    public void playFrom(long millis) {
        seek(millis);
        play();
    }

    /// Falls silent.
    public void pause() {
        if (player != null) {
            player.pause();
        }
        if (mode.get() != Mode.NOTHING) {
            mode.set(Mode.SILENT);
        }
    }

    /// Goes to a moment; goes on playing if it plays.
    public void seek(long millis) {
        long there = Math.clamp(millis, 0, Math.max(0, duration.get()));
        position.set(there);
        if (player != null) {
            player.seek(there);
        }
    }

    /// Plays faster or slower from now on.
    public void speed(double newSpeed) {
        speed.set(Math.clamp(newSpeed, Player.SLOWEST, Player.FASTEST));
        if (player != null) {
            player.speed(speed.get());
        }
    }

    /// The next of the offered speeds.
    ///
    /// @param step 1 for a faster one, -1 for a slower one
    public void speedStep(int step) {
        int at = 0;
        while (at < SPEEDS.size() - 1 && SPEEDS.get(at) < speed.get()) {
            at++;
        }
        speed(SPEEDS.get(Math.clamp(at + step, 0, SPEEDS.size() - 1)));
    }

    /// Plays a stretch over and over, or no longer.
    public void loop(@Nullable TimeRange range) {
        boolean usable = range != null && range.toMillis() - range.fromMillis() >= SHORTEST_LOOP;
        loop.set(usable ? range : null);
        Player now = player;
        if (now != null) {
            loopOn(now);
        }
    }

    private void loopOn(Player now) {
        TimeRange range = loop.get();
        if (range == null) {
            now.unloop();
        } else {
            now.loop(range.fromMillis(), range.toMillis());
        }
    }

    /// Looks where the player is; called for each picture of the screen while it plays.
    public void tick() {
        Player now = player;
        if (now != null && mode.get() == Mode.PLAYING) {
            position.set(now.positionMillis());
        }
    }

    private @Nullable Player ready() {
        Media on = media;
        if (on == null) {
            return null;
        }
        if (player == null) {
            Player opened =
                    sound.players()
                            .open(
                                    on.file().path(),
                                    state -> window.execute(() -> turned(on, state)));
            opened.speed(speed.get());
            opened.seek(position.get());
            if (loop.get() != null) {
                loopOn(opened);
            }
            player = opened;
        }
        return player;
    }

    private void turned(Media of, PlayerState state) {
        if (!of.equals(media)) {
            return;
        }
        switch (state) {
            case PlayerState.Opening opening -> {}
            case PlayerState.Playing playing -> mode.set(Mode.PLAYING);
            case PlayerState.Paused paused -> silent();
            case PlayerState.Ended ended -> silent();
            case PlayerState.Failed(PlayerState.Reason why, String detail) -> {
                trouble.set(Trouble.valueOf(why.name()));
                mode.set(Mode.SILENT);
            }
        }
    }

    /// A pause that is told while the writer has long gone on is no pause.
    private void silent() {
        Player now = player;
        if (now != null
                && !(now.state() instanceof PlayerState.Playing)
                && mode.get() == Mode.PLAYING) {
            position.set(now.positionMillis());
            mode.set(Mode.SILENT);
        }
    }

    private void release() {
        Player old = player;
        player = null;
        whenOpened = null;
        if (old != null) {
            background.start(
                    "close-player",
                    () -> {
                        old.close();
                        return old;
                    },
                    closed -> {});
        }
    }

    /// Stops on the calling thread: the window is closing.
    public void finish() {
        if (player != null) {
            player.close();
        }
    }
}
