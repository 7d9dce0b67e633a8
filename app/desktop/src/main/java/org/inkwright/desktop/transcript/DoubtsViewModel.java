package org.inkwright.desktop.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptLine;
import org.inkwright.media.Waveform;
import org.inkwright.studio.Feed;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.SecondHearing;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.StudioEvent;
import org.inkwright.studio.TranscriptDesk;
import org.inkwright.transcription.Doubt;
import org.jspecify.annotations.Nullable;

/// The stretches of a transcript that are worth listening to again, one after the other, and what
/// another model heard in them. For the window's thread.
public final class DoubtsViewModel {
    /// How long the writer must rest before the transcript is looked through again.
    static final Duration REST = Duration.ofMillis(800);

    private final Texts texts = Texts.of(DoubtsViewModel.class);
    private final ObservableList<Doubt> doubts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Doubt> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SecondHearing> heard =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final TranscriptViewModel transcript;
    private final PlayerViewModel player;
    private final Ears ears;
    private final Background background;
    private final Later later;
    private final Consumer<Note> notes;
    private Later.Call timer = () -> {};
    private @Nullable TranscriptId seen;
    private int asked;

    /// What finds doubts and listens again.
    ///
    /// @param desk finds them, and has another model listen
    /// @param shelf knows the other models
    public record Ears(TranscriptDesk desk, ModelShelf shelf) {}

    /// When work is done, and where what came of it is told.
    ///
    /// @param feed tells on the window's thread
    public record Threads(Background background, Later later, Feed feed, Consumer<Note> notes) {}

    /// The doubts about the transcript on the desk.
    public DoubtsViewModel(
            TranscriptViewModel transcript, PlayerViewModel player, Ears ears, Threads threads) {
        this.transcript = transcript;
        this.player = player;
        this.ears = ears;
        this.background = threads.background();
        this.later = threads.later();
        this.notes = threads.notes();
        transcript.onText(this::changed);
        player.waveformProperty().subscribe(shape -> changed());
        threads.feed().subscribe(this::apply);
    }

    /// The doubts in the order of the recording. The view must not change them.
    public ObservableList<Doubt> doubts() {
        return doubts;
    }

    /// The doubt that the writer is at; null for none.
    public ReadOnlyObjectProperty<@Nullable Doubt> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Why the writer should listen there, in words.
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// What another model heard and waits for the writer's decision; null for nothing.
    public ReadOnlyObjectProperty<@Nullable SecondHearing> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    private void changed() {
        TranscriptDocument on = transcript.document();
        timer.cancel();
        if (on == null || !on.id().equals(seen)) {
            seen = on == null ? null : on.id();
            doubts.clear();
            leave();
            heard.set(null);
        }
        if (on != null) {
            timer = later.in(REST, this::find);
        }
    }

    private void find() {
        TranscriptDocument on = transcript.document();
        if (on == null) {
            return;
        }
        int number = ++asked;
        TranscriptId id = on.id();
        Waveform shape = player.waveformProperty().get();
        background.start(
                "doubts",
                () -> ears.desk().doubts(id, shape),
                found -> {
                    if (number == asked && on.equals(transcript.document())) {
                        doubts.setAll(found);
                        transcript.doubt(found);
                        if (current.get() != null && !found.contains(current.get())) {
                            leave();
                        }
                    }
                });
    }

    /// Goes to the doubt behind a moment, or to the one before it, around the end.
    ///
    /// @param step 1 for the next one, -1 for the one before
    /// @return the doubt; null when there is none
    @Nullable Doubt step(long millis, int step) {
        if (doubts.isEmpty()) {
            line.set(texts.text("doubt.none"));
            return null;
        }
        int at = doubts.indexOf(current.get());
        if (at >= 0) {
            at = Math.floorMod(at + step, doubts.size());
        } else {
            at = step > 0 ? firstFrom(millis) : Math.floorMod(firstFrom(millis) - 1, doubts.size());
        }
        Doubt doubt = doubts.get(at);
        current.set(doubt);
        line.set(
                texts.text(
                        "doubt.at",
                        at + 1,
                        doubts.size(),
                        Durations.clock(doubt.startMillis()),
                        words(doubt)));
        return doubt;
    }

    private int firstFrom(long millis) {
        for (int at = 0; at < doubts.size(); at++) {
            if (doubts.get(at).startMillis() >= millis) {
                return at;
            }
        }
        return 0;
    }

    private String words(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Repetition again -> texts.text("doubt.repetition", again.times());
            case Doubt.Unheard silent -> texts.text("doubt.unheard");
            case Doubt.Density dense when dense.perSecond() > dense.usual() ->
                    texts.text("doubt.dense");
            case Doubt.Density sparse -> texts.text("doubt.sparse");
            case Doubt.Unsure unsure -> texts.text("doubt.unsure");
        };
    }

    /// Leaves the doubt that the writer is at.
    void leave() {
        current.set(null);
        line.set("");
    }

    /// The models that can listen again, with their names.
    void models(Consumer<List<SpeechModel>> then) {
        background.start(
                "models",
                () -> {
                    List<SpeechModel> here = new ArrayList<>();
                    ears.shelf()
                            .list()
                            .forEach(model -> {
                                if (model.state()
                                        instanceof ModelState.Installed(var sound, var place)) {
                                    here.add(sound);
                                }
                            });
                    return here;
                },
                then);
    }

    /// Has another model listen to the lines of a stretch.
    ///
    /// @param firstRow the first row of the stretch
    /// @param lastRow its last row, inclusive
    void listenAgain(int firstRow, int lastRow, SpeechModel model) {
        TranscriptDocument on = transcript.document();
        if (on == null || firstRow < 0 || lastRow >= on.lines().size() || firstRow > lastRow) {
            return;
        }
        TranscriptLine first = on.lines().get(firstRow);
        TranscriptLine last = on.lines().get(lastRow);
        background.start(
                "listen-again",
                () -> ears.desk().listenAgain(on.id(), first.id(), last.id(), model),
                run ->
                        notes.accept(
                                run.isPresent()
                                        ? Note.said(texts.text("again.begun", model.name()))
                                        : Note.problem(texts.text("again.gone"), List.of())));
    }

    private void apply(StudioEvent event) {
        if (event instanceof StudioEvent.HeardAgain(var source, var run, var hearing)
                && hearing.transcript().equals(transcript.transcript())) {
            heard.set(hearing);
        }
    }

    /// The lines as they read now in the stretch that was heard again.
    String before(SecondHearing hearing) {
        TranscriptDocument on = transcript.document();
        if (on == null) {
            return "";
        }
        int first = on.rowOf(hearing.first());
        int last = on.rowOf(hearing.last());
        if (first < 0 || last < first) {
            return "";
        }
        return String.join(
                "\n", on.lines().subList(first, last + 1).stream().map(one -> one.text()).toList());
    }

    /// What was heard again, as it would read.
    String after(SecondHearing hearing) {
        String all =
                String.join("\n", hearing.heard().stream().map(one -> one.text().strip()).toList());
        return all.isEmpty() ? texts.text("again.nothing") : all;
    }

    /// Puts what another model heard in the place of the stretch; undo takes it back.
    void take() {
        SecondHearing hearing = heard.get();
        heard.set(null);
        if (hearing != null) {
            transcript.edit(on -> hearing.edit());
        }
    }

    /// Leaves the stretch as it was.
    void keep() {
        heard.set(null);
    }
}
