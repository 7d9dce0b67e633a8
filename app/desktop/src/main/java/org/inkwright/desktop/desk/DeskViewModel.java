package org.inkwright.desktop.desk;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.ImportViewModel.Starter;
import org.inkwright.desktop.library.SourceRow;
import org.inkwright.desktop.library.SourceState;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.ModelOffer;
import org.jspecify.annotations.Nullable;

/// What stands above the text of the source on the desk: its name, where it is, and what comes
/// next. For the window's thread.
public final class DeskViewModel {
    private final Texts texts = Texts.of(DeskViewModel.class);
    private final SourceWords words = new SourceWords();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<NextAction> next =
            new ReadOnlyObjectWrapper<>(NextAction.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyBooleanWrapper needsModel = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.TRANSCRIPT);
    private final ChangeListener<SourceState> follow = (at, before, now) -> moved(before, now);
    private final Starter starter;
    private final JobDesk jobs;
    private final ModelsViewModel models;
    private final Background background;
    private BooleanSupplier mayTurn = () -> true;
    private Pen pen = new NoPen();
    private @Nullable SourceRow row;

    /// The progress while nothing is being done.
    public static final double IDLE = -1;

    /// A desk with nothing on it.
    ///
    /// @param models knows whether there is a speech model for the writer's recordings
    public DeskViewModel(
            Starter starter, JobDesk jobs, ModelsViewModel models, Background background) {
        this.starter = starter;
        this.models = models;
        this.jobs = jobs;
        this.background = background;
        models.offerProperty().subscribe(offer -> offered());
    }

    /// Writes with a text model.
    public interface Pen {
        /// Lets the writer say what is wished.
        ///
        /// @return false when no model is chosen: the program writes by itself then
        boolean askForWishes();

        /// Writes the chapters that are planned.
        void writePlanned();
    }

    private static final class NoPen implements Pen {
        @Override
        public boolean askForWishes() {
            return false;
        }

        @Override
        public void writePlanned() {}
    }

    /// Which side of a source is up.
    public enum Face {
        TRANSCRIPT,
        DRAFT
    }

    /// The source's title.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// What it is and where it is, in words.
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// What comes next.
    public ReadOnlyObjectProperty<NextAction> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// How far the running stage is, from 0 to 1; [#IDLE] when none runs.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Which side is up.
    public ObjectProperty<Face> faceProperty() {
        return face;
    }

    /// Whether the recording waits for a speech model that can listen to it.
    public ReadOnlyBooleanProperty needsModelProperty() {
        return needsModel.getReadOnlyProperty();
    }

    /// The words of a next action's button.
    public String wordsOf(NextAction action) {
        return action == NextAction.NONE
                ? ""
                : texts.text("action." + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The source on the desk; null while there is none.
    public @Nullable SourceRow row() {
        return row;
    }

    /// Names who knows whether the desk may turn to the draft by itself: not while the writer mends
    /// the transcript.
    public void turnsWhile(BooleanSupplier allowed) {
        mayTurn = allowed;
    }

    /// Names who writes with a text model.
    public void writesWith(Pen newPen) {
        pen = newPen;
    }

    /// Puts a source on the desk, with the side up that is most finished.
    public void show(@Nullable SourceRow newRow) {
        if (row != null) {
            row.stateProperty().removeListener(follow);
        }
        row = newRow;
        title.unbind();
        if (newRow == null) {
            title.set("");
            line.set("");
            next.set(NextAction.NONE);
            needsModel.set(false);
            progress.set(IDLE);
            return;
        }
        newRow.stateProperty().addListener(follow);
        title.bind(newRow.titleProperty());
        SourceState state = newRow.state();
        face.set(writtenOrWriting(state) ? Face.DRAFT : Face.TRANSCRIPT);
        tell(newRow.source(), state);
    }

    private void moved(SourceState before, SourceState now) {
        if (row == null) {
            return;
        }
        if (writtenOrWriting(now) && !writtenOrWriting(before) && mayTurn.getAsBoolean()) {
            face.set(Face.DRAFT);
        }
        tell(row.source(), now);
    }

    private void offered() {
        if (row != null) {
            tell(row.source(), row.state());
        }
    }

    /// Without a model that can listen there is nothing to transcribe with: the card beside the
    /// text offers one.
    private NextAction possible(NextAction action) {
        boolean canListen = models.offerProperty().get() instanceof ModelOffer.Usable;
        return action == NextAction.TRANSCRIBE && !canListen ? NextAction.NONE : action;
    }

    private static boolean writtenOrWriting(SourceState state) {
        return state instanceof SourceState.Drafted
                || state instanceof SourceState.Planned
                || (state instanceof SourceState.Working(var stage, var done, var left)
                        && stage == JobKind.WRITE);
    }

    private void tell(Source source, SourceState state) {
        String kind = texts.text("kind." + source.kind().name().toLowerCase(Locale.ROOT));
        line.set(texts.text("line", kind, words.line(state)));
        NextAction wished = NextAction.of(state);
        next.set(possible(wished));
        needsModel.set(next.get() != wished);
        progress.set(
                switch (state) {
                    case SourceState.Working(var stage, int done, var left) -> done / 1000.0;
                    case SourceState.Waiting waiting -> 0;
                    case SourceState.Fresh fresh -> IDLE;
                    case SourceState.Held held -> IDLE;
                    case SourceState.Stopped stopped -> IDLE;
                    case SourceState.Failed failed -> IDLE;
                    case SourceState.Transcribed transcribed -> IDLE;
                    case SourceState.Planned planned -> IDLE;
                    case SourceState.Drafted drafted -> IDLE;
                });
    }

    /// Does what comes next. Exporting is not done here: it needs to know which format.
    public void act() {
        SourceRow current = row;
        if (current == null) {
            return;
        }
        switch (next.get()) {
            case TRANSCRIBE -> begin("transcribe", () -> starter.transcribe(current.source().id()));
            case DRAFT -> draft(current);
            case WRITE -> pen.writePlanned();
            case GO_ON ->
                    onJob(
                            current.state() instanceof SourceState.Held
                                    ? jobs::resume
                                    : jobs::tryAgain);
            case TRY_AGAIN -> onJob(jobs::tryAgain);
            case EXPORT, NONE -> {}
        }
    }

    private void draft(SourceRow current) {
        if (pen.askForWishes()) {
            face.set(Face.DRAFT);
        } else {
            begin("draft", () -> starter.draft(current.source().id()));
        }
    }

    /// Stops what is being done; what is there stays.
    public void stop() {
        onJob(jobs::cancel);
    }

    private void begin(String name, Runnable work) {
        next.set(NextAction.NONE);
        background.start(
                name,
                () -> {
                    work.run();
                    return name;
                },
                done -> {},
                failure -> {
                    offered();
                    throw failure;
                });
    }

    private void onJob(Predicate<JobId> step) {
        Job job = row == null ? null : row.facts().job();
        if (job != null) {
            background.start("job", () -> step.test(job.id()), took -> {});
        }
    }
}
