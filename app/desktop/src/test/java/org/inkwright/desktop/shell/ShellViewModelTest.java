package org.inkwright.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.jobs.JobsViewModel;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final LibraryViewModel library = FakeStudio.list(studio, background);
    private final ImportViewModel imports =
            new ImportViewModel(
                    new ImportViewModel.Intake(studio.imports, studio.pictures, studio.sample()),
                    studio.starter(),
                    background,
                    Runnable::run,
                    note -> {});
    private final ModelsViewModel models =
            new ModelsViewModel(
                    new ModelsViewModel.Stock(studio.shelf, studio.models),
                    studio.feed,
                    new FakeChoice(),
                    background,
                    note -> {});
    private final DeskViewModel desk =
            new DeskViewModel(studio.starter(), studio.jobs, models, background);
    private final ShellViewModel shell =
            new ShellViewModel(
                    library,
                    imports,
                    new JobsViewModel(studio.library, studio.jobs, studio.feed, background),
                    new SettingsViewModel(studio.library, background),
                    models,
                    desk);

    @Test
    void emptyLibraryWelcomes() {
        assertEquals(ShellViewModel.Desk.WELCOME, shell.deskProperty().getValue());
    }

    @Test
    void firstRecordingTakesTheDesk() {
        shell.navigation().go(new Place.Jobs());
        assertEquals(ShellViewModel.Desk.JOBS, shell.deskProperty().getValue());
        imports.bringIn(List.of(Path.of("talk.mp3")));
        assertEquals(ShellViewModel.Desk.SOURCE, shell.deskProperty().getValue());
        assertEquals("talk.mp3", library.selectedProperty().get().item().title());
    }

    @Test
    void aPictureTakesTheDeskAndLeavesTheTextOpen() {
        new SampleStory(studio, "Talk").added();
        imports.bringIn(List.of(Path.of("hive.png")));
        assertEquals(ShellViewModel.Desk.PICTURE, shell.deskProperty().getValue());
        shell.navigation().go(new Place.Draft());
        assertEquals(ShellViewModel.Desk.SOURCE, shell.deskProperty().getValue());
        assertEquals("Talk", library.onDeskProperty().get().item().title());
        shell.navigation().back();
        assertEquals(ShellViewModel.Desk.PICTURE, shell.deskProperty().getValue());
    }

    @Test
    void aPictureThatIsChosenBesideATranscriptComesToTheDesk() {
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        shell.navigation().go(new Place.Transcript());
        library.select(new ItemRef.OfPicture(studio.library.pictures.kept.getFirst().id()));
        assertEquals(new Place.Library(), shell.navigation().place());
        assertEquals(ShellViewModel.Desk.PICTURE, shell.deskProperty().getValue());
    }

    @Test
    void aLibraryOfNothingButPicturesHasNoTextToGoTo() {
        imports.bringIn(List.of(Path.of("hive.png")));
        assertEquals(ShellViewModel.Desk.PICTURE, shell.deskProperty().getValue());
        assertFalse(shell.hasSourceProperty().getValue());
    }

    @Test
    void statusLineCountsJobsAndNamesTheEngine() {
        assertEquals("No jobs running", shell.jobsWords().get());
        new SampleStory(studio, "Talk").added().job(JobKind.WRITE, JobState.RUNNING, 0, null);
        assertEquals("1 job running", shell.jobsWords().get());
        shell.writerProperty().set("built-in writer");
        assertEquals("Demo speech model · built-in writer", shell.engineWords().get());
    }

    @Test
    void placesTurnTheDeskAndTheDeskTellsThePlace() {
        new SampleStory(studio, "Talk").added();
        shell.navigation().go(new Place.Transcript());
        shell.navigation().go(new Place.Draft());
        assertEquals(DeskViewModel.Face.DRAFT, desk.faceProperty().get());
        desk.faceProperty().set(DeskViewModel.Face.TRANSCRIPT);
        assertEquals(new Place.Transcript(), shell.navigation().place());
        shell.navigation().back();
        assertEquals(new Place.Transcript(), shell.navigation().place());
    }

    @Test
    void theWayBackAndForwardIsRemembered() {
        Navigation way = shell.navigation();
        assertFalse(way.canGoBackProperty().get());
        way.go(new Place.Jobs());
        way.go(new Place.Jobs());
        way.go(new Place.Settings());
        way.back();
        assertEquals(new Place.Jobs(), way.place());
        way.forward();
        assertEquals(new Place.Settings(), way.place());
        way.back();
        way.back();
        assertEquals(new Place.Library(), way.place());
        assertFalse(way.canGoBackProperty().get());
        way.go(new Place.Usage());
        assertFalse(way.canGoForwardProperty().get());
    }

    @Test
    void everyPlaceHasADesk() {
        shell.navigation().go(new Place.Usage());
        assertEquals(ShellViewModel.Desk.USAGE, shell.deskProperty().getValue());
        shell.navigation().go(new Place.Settings());
        assertEquals(ShellViewModel.Desk.SETTINGS, shell.deskProperty().getValue());
        shell.navigation().go(new Place.Library());
        assertEquals(ShellViewModel.Desk.WELCOME, shell.deskProperty().getValue());
    }
}
