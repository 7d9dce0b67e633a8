package org.inkwright.desktop.microphone;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.RecorderEvent;
import org.inkwright.media.RecorderState;
import org.inkwright.studio.Dictation;
import org.jspecify.annotations.Nullable;

/// Records by microphone: what is said is on disk at once and, where a speech model can listen, is
/// transcribed as it goes. For the window's thread.
public final class MicrophoneViewModel {
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Texts texts = Texts.of(MicrophoneViewModel.class);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.OFF);
    private final ReadOnlyLongWrapper millis = new ReadOnlyLongWrapper();
    private final DoubleProperty level = new SimpleDoubleProperty();
    private final AtomicReference<RecorderEvent.@Nullable Heard> newest = new AtomicReference<>();
    private final Dictation dictation;
    private final ImportViewModel.Starter starter;
    private final Clock clock;
    private final Threads threads;
    private Consumer<SourceId> opened = source -> {};
    private Dictation.@Nullable Take take;

    /// A microphone that is off.
    ///
    /// @param starter knows how recordings are listened to
    public MicrophoneViewModel(
            Dictation dictation, ImportViewModel.Starter starter, Clock clock, Threads threads) {
        this.dictation = dictation;
        this.starter = starter;
        this.clock = clock;
        this.threads = threads;
        threads.background().start("recordings", this::recover, this::recovered);
    }

    /// Names recordings by their time.
    public record Clock(InstantSource time, ZoneId zone) {}

    /// Where work is done.
    ///
    /// @param window runs what touches the window
    /// @param notes takes what the writer is told
    public record Threads(Background background, Executor window, Consumer<Note> notes) {}

    /// What the microphone does.
    public enum Mode {
        OFF,
        /// It is being opened; the system may be asking.
        OPENING,
        RECORDING,
        PAUSED,
        /// The file is being finished.
        ENDING
    }

    /// What the microphone does.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// How long the recording is, in milliseconds.
    ReadOnlyLongProperty millisProperty() {
        return millis.getReadOnlyProperty();
    }

    /// How loud it is, from 0 to 1.
    ReadOnlyDoubleProperty levelProperty() {
        return level;
    }

    /// Names who is told of a recording that the writer wants to see.
    public void onOpened(Consumer<SourceId> listener) {
        opened = listener;
    }

    /// Begins a recording.
    public void begin() {
        if (mode.get() != Mode.OFF) {
            return;
        }
        mode.set(Mode.OPENING);
        millis.set(0);
        String title =
                texts.text(
                        "recording.title",
                        NAMED.format(clock.time().instant().atZone(clock.zone())));
        threads.background().start("record", () -> start(title), this::started, this::broken);
    }

    private Dictation.Start start(String title) {
        try {
            return starter.canListen()
                    ? dictation.begin(title, starter.listening(), this::happened)
                    : dictation.keep(title, this::happened);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the microphone opened", e);
        }
    }

    private void started(Dictation.Start start) {
        switch (start) {
            case Dictation.Start.Begun(Dictation.Take begun) -> {
                take = begun;
                show(begun.state());
                opened.accept(begun.source());
            }
            case Dictation.Start.Refused(RecorderState.Failed why) -> {
                mode.set(Mode.OFF);
                tell(why);
            }
        }
    }

    private void broken(RuntimeException failure) {
        off();
        threads.notes().accept(Note.problem(texts.text("recording.broken"), List.of()));
    }

    /// On the recorder's thread, twenty times a second: the window gets the newest only.
    private void happened(RecorderEvent event) {
        switch (event) {
            case RecorderEvent.Heard heard -> {
                if (newest.getAndSet(heard) == null) {
                    threads.window().execute(this::hear);
                }
            }
            case RecorderEvent.Changed(RecorderState state) ->
                    threads.window().execute(() -> show(state));
        }
    }

    private void hear() {
        RecorderEvent.Heard heard = newest.getAndSet(null);
        if (heard != null && take != null) {
            level.set(heard.level().loudest());
            millis.set(heard.millis());
        }
    }

    private void show(RecorderState state) {
        if (take == null) {
            return;
        }
        switch (state) {
            case RecorderState.Opening opening -> mode.set(Mode.OPENING);
            case RecorderState.Recording recording -> mode.set(Mode.RECORDING);
            case RecorderState.Paused paused -> {
                mode.set(Mode.PAUSED);
                level.set(0);
            }
            case RecorderState.Finished finished -> off();
            case RecorderState.Failed failed -> {
                off();
                tell(failed);
            }
        }
    }

    private void off() {
        take = null;
        level.set(0);
        mode.set(Mode.OFF);
    }

    private void tell(RecorderState.Failed why) {
        String kept =
                why.millis() == 0
                        ? texts.text("recording.nothing")
                        : texts.text("recording.kept", Durations.clock(why.millis()));
        threads.notes()
                .accept(
                        Note.problem(
                                texts.text(
                                        "failed."
                                                + why.why()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                List.of(kept)));
    }

    /// Holds the recording back, or lets it go on.
    public void pauseOrResume() {
        Dictation.Take now = take;
        if (now != null && mode.get() == Mode.RECORDING) {
            now.pause();
        } else if (now != null && mode.get() == Mode.PAUSED) {
            now.resume();
        }
    }

    /// Ends the recording. What was said is kept.
    public void end() {
        Dictation.Take now = take;
        if (now != null && mode.get() != Mode.ENDING) {
            mode.set(Mode.ENDING);
            threads.background()
                    .start("record-end", () -> finished(now), this::ended, this::broken);
        }
    }

    private static RecorderState finished(Dictation.Take take) {
        try {
            return take.finish();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the recording ended", e);
        }
    }

    private void ended(RecorderState state) {
        show(state);
    }

    private int recover() {
        try {
            return dictation.recover();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while recordings were looked into", e);
        }
    }

    private void recovered(int recordings) {
        if (recordings > 0) {
            threads.notes().accept(Note.said(texts.text("recording.recovered", recordings)));
        }
    }
}
