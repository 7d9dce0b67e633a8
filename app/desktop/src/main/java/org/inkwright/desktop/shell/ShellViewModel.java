package org.inkwright.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.jobs.JobsViewModel;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.SpeechModel;
import org.jspecify.annotations.Nullable;

/// The frame around all places: where the writer is, and the status line. For the window's thread.
public final class ShellViewModel {
    private final Texts texts = Texts.of(ShellViewModel.class);
    private final Navigation navigation = new Navigation();
    private final StringBinding jobsWords;
    private final StringBinding engineWords;
    private final ObservableValue<Desk> desk;

    /// A frame that begins at the library.
    public ShellViewModel(
            LibraryViewModel library,
            ImportViewModel imports,
            JobsViewModel jobs,
            SettingsViewModel settings) {
        jobsWords =
                Bindings.createStringBinding(
                        () -> texts.text("status.jobs", jobs.runningProperty().get()),
                        jobs.runningProperty());
        engineWords =
                Bindings.createStringBinding(
                        () -> engine(settings.modelProperty().get()), settings.modelProperty());
        desk =
                Bindings.createObjectBinding(
                        () -> deskAt(navigation.place(), library.modeProperty().get()),
                        navigation.placeProperty(),
                        library.modeProperty());
        imports.onOpened(source -> open(library, source));
    }

    /// What the desk shows.
    public enum Desk {
        /// Nothing yet.
        NOTHING,
        /// What the program is for.
        WELCOME,
        /// A source and its text.
        SOURCE,
        /// The queue.
        JOBS,
        /// The writer's choices.
        SETTINGS
    }

    /// Where the writer is.
    public Navigation navigation() {
        return navigation;
    }

    /// What the desk shows.
    public ObservableValue<Desk> deskProperty() {
        return desk;
    }

    /// How many jobs are at work, in words.
    public StringBinding jobsWords() {
        return jobsWords;
    }

    /// What listens and writes, in words.
    public StringBinding engineWords() {
        return engineWords;
    }

    private void open(LibraryViewModel library, SourceId source) {
        library.select(source);
        navigation.go(new Place.Library());
    }

    private String engine(@Nullable SpeechModel model) {
        if (model == null) {
            return "";
        }
        return model.demo()
                ? texts.text("status.engine.demo")
                : texts.text("status.engine", model.name());
    }

    private static Desk deskAt(Place place, LibraryViewModel.Mode mode) {
        return switch (place) {
            case Place.Jobs jobs -> Desk.JOBS;
            case Place.Settings settings -> Desk.SETTINGS;
            case Place.Library library ->
                    switch (mode) {
                        case LOADING -> Desk.NOTHING;
                        case EMPTY -> Desk.WELCOME;
                        case FULL -> Desk.SOURCE;
                    };
        };
    }
}
