package org.inkwright.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.jobs.JobsViewModel;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.ItemRow;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.JobTarget;
import org.inkwright.studio.SpeechModel;
import org.jspecify.annotations.Nullable;

/// The frame around all places: where the writer is, and the status line. For the window's thread.
public final class ShellViewModel {
    private final Texts texts = Texts.of(ShellViewModel.class);
    private final Navigation navigation = new Navigation();
    private final StringBinding jobsWords;
    private final StringBinding engineWords;
    private final ObservableValue<Desk> desk;
    private final ObservableValue<Boolean> hasSource;
    private final BooleanProperty listFolded = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper savedWords = new ReadOnlyStringWrapper("");
    private final StringProperty writer = new SimpleStringProperty("");
    private final LibraryViewModel library;
    private final SettingsViewModel settings;

    /// A frame that begins at the library.
    public ShellViewModel(
            LibraryViewModel library,
            ImportViewModel imports,
            JobsViewModel jobs,
            SettingsViewModel settings,
            ModelsViewModel models,
            DeskViewModel source) {
        this.library = library;
        this.settings = settings;
        tellSaved(Saved.KEPT);
        hasSource =
                Bindings.createObjectBinding(
                        () -> library.onDeskProperty().get() != null, library.onDeskProperty());
        jobsWords =
                Bindings.createStringBinding(
                        () -> texts.text("status.jobs", jobs.runningProperty().get()),
                        jobs.runningProperty());
        engineWords =
                Bindings.createStringBinding(
                        () -> engine(models.currentProperty().get()),
                        models.currentProperty(),
                        writer);
        desk =
                Bindings.createObjectBinding(
                        () -> deskAt(navigation.place()),
                        navigation.placeProperty(),
                        library.selectedProperty(),
                        library.modeProperty());
        library.selectedProperty().subscribe(this::chosen);
        imports.onOpened(this::open);
        imports.onKept(this::open);
        jobs.onOpened(this::open);
        navigation.placeProperty().subscribe(place -> turn(place, source));
        source.faceProperty().subscribe(this::turned);
    }

    /// What the desk shows.
    public enum Desk {
        /// Nothing yet.
        NOTHING,
        /// What the program is for.
        WELCOME,
        /// A source and its text.
        SOURCE,
        /// A picture.
        PICTURE,
        /// The queue.
        JOBS,
        /// What was used.
        USAGE,
        /// The writer's choices.
        SETTINGS,
        /// The speech models.
        MODELS,
        /// Who writes.
        ENGINES,
        /// What text models are told.
        PROMPTS,
        /// Where the writer's files are.
        FILES,
        /// What somebody who helps needs to know.
        REPORT
    }

    /// Where the writer is.
    public Navigation navigation() {
        return navigation;
    }

    /// The writer's choices.
    SettingsViewModel settings() {
        return settings;
    }

    /// Whether there is a source on the desk.
    public ObservableValue<Boolean> hasSourceProperty() {
        return hasSource;
    }

    /// Whether the list beside the desk is folded away.
    public BooleanProperty listFoldedProperty() {
        return listFolded;
    }

    /// Folds the list away, or back.
    public void foldList() {
        listFolded.set(!listFolded.get());
    }

    /// What the desk shows.
    public ObservableValue<Desk> deskProperty() {
        return desk;
    }

    /// How many jobs are at work, in words.
    public StringBinding jobsWords() {
        return jobsWords;
    }

    /// Who writes, in words.
    public StringProperty writerProperty() {
        return writer;
    }

    /// What listens and writes, in words.
    public StringBinding engineWords() {
        return engineWords;
    }

    /// Follows whether all that was typed is kept, in whichever text.
    public void follow(ObservableValue<Saved> one, ObservableValue<Saved> other) {
        one.subscribe(now -> tellSaved(now.or(other.getValue())));
        other.subscribe(now -> tellSaved(now.or(one.getValue())));
    }

    private void tellSaved(Saved now) {
        savedWords.set(
                switch (now) {
                    case KEPT -> texts.text("status.saved");
                    case PENDING -> texts.text("status.pending");
                    case FAILED -> texts.text("status.failed");
                });
    }

    /// Whether all that was typed is kept, in words.
    public ReadOnlyStringProperty savedWords() {
        return savedWords.getReadOnlyProperty();
    }

    /// Puts a source on the desk.
    public void open(SourceId source) {
        open(new ItemRef.OfSource(source), new Place.Library());
    }

    /// Puts a picture on the desk.
    public void open(PictureId picture) {
        open(new ItemRef.OfPicture(picture), new Place.Library());
    }

    /// Puts a draft on the desk.
    public void open(DraftId draft) {
        open(new ItemRef.OfDraft(draft), new Place.Draft());
    }

    /// Beside a transcript the list is on the screen, too.
    private void chosen(@Nullable ItemRow before, @Nullable ItemRow now) {
        boolean other = now != null && (before == null || !before.ref().equals(now.ref()));
        if (other && showsPicture() && navigation.place() instanceof Place.Transcript) {
            navigation.go(new Place.Library());
        }
    }

    private void open(JobTarget made) {
        switch (made) {
            case JobTarget.OfSource(SourceId source) -> open(source);
            case JobTarget.OfTranscript(SourceId source, var transcript) ->
                    open(new ItemRef.OfSource(source), new Place.Transcript());
            case JobTarget.OfDraft(var source, DraftId draft) ->
                    open(new ItemRef.OfDraft(draft), new Place.Draft());
        }
    }

    private void open(ItemRef thing, Place place) {
        library.select(thing);
        navigation.go(place);
    }

    private static void turn(Place place, DeskViewModel source) {
        if (place instanceof Place.Transcript) {
            source.faceProperty().set(DeskViewModel.Face.TRANSCRIPT);
        } else if (place instanceof Place.Draft) {
            source.faceProperty().set(DeskViewModel.Face.DRAFT);
        }
    }

    /// The desk turned by itself, or by its own buttons: that is another place, too.
    private void turned(DeskViewModel.Face face) {
        if (navigation.place() instanceof Place.Transcript
                || navigation.place() instanceof Place.Draft) {
            navigation.replace(
                    face == DeskViewModel.Face.DRAFT ? new Place.Draft() : new Place.Transcript());
        }
    }

    private String engine(@Nullable SpeechModel model) {
        if (model == null) {
            return "";
        }
        return model.demo()
                ? texts.text("status.engine.demo", writer.get())
                : texts.text("status.engine", model.name(), writer.get());
    }

    private Desk deskAt(Place place) {
        LibraryViewModel.Mode mode = library.modeProperty().get();
        return switch (place) {
            case Place.Jobs jobs -> Desk.JOBS;
            case Place.Usage usage -> Desk.USAGE;
            case Place.Settings settings -> Desk.SETTINGS;
            case Place.Models models -> Desk.MODELS;
            case Place.Engines engines -> Desk.ENGINES;
            case Place.Prompts prompts -> Desk.PROMPTS;
            case Place.Files files -> Desk.FILES;
            case Place.Report report -> Desk.REPORT;
            case Place.Library here -> showsPicture() ? Desk.PICTURE : deskIn(mode);
            case Place.Transcript transcript -> deskIn(mode);
            case Place.Draft draft -> deskIn(mode);
        };
    }

    private boolean showsPicture() {
        ItemRow row = library.selectedProperty().get();
        return row != null && row.ref() instanceof ItemRef.OfPicture;
    }

    private static Desk deskIn(LibraryViewModel.Mode mode) {
        return switch (mode) {
            case LOADING -> Desk.NOTHING;
            case EMPTY -> Desk.WELCOME;
            case FULL -> Desk.SOURCE;
        };
    }
}
