package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();

    @Test
    void emptyLibraryIsSaidToBeEmpty() {
        LibraryViewModel model = model();
        assertEquals(LibraryViewModel.Mode.EMPTY, model.modeProperty().get());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void nothingIsKnownWhileReading() {
        background.hold();
        LibraryViewModel model = model();
        assertEquals(LibraryViewModel.Mode.LOADING, model.modeProperty().get());
        background.letGo();
        assertEquals(LibraryViewModel.Mode.EMPTY, model.modeProperty().get());
    }

    @Test
    void newestIsFirstAndOnTheDesk() {
        new SampleStory(studio, "Old").added();
        new SampleStory(studio, "New").added();
        LibraryViewModel model = model();
        assertEquals(List.of("New", "Old"), titles(model));
        assertEquals("New", model.selectedProperty().get().item().title());
    }

    @Test
    void whatIsAddedComesOnTop() {
        new SampleStory(studio, "Old").added();
        LibraryViewModel model = model();
        new SampleStory(studio, "New").added();
        assertEquals(List.of("New", "Old"), titles(model));
        assertEquals(LibraryViewModel.Mode.FULL, model.modeProperty().get());
        assertEquals("Old", model.selectedProperty().get().item().title());
    }

    @Test
    void firstRecordingGoesToTheDesk() {
        LibraryViewModel model = model();
        new SampleStory(studio, "First").added();
        assertEquals("First", model.selectedProperty().get().item().title());
    }

    @Test
    void keptStateIsReadBack() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        story.grown("Hello.").transcriptFinished().draftBegun("One", "Two");
        story.written(0, "Text.").written(1, "Text.").draftFinished();
        assertEquals(new SourceState.Drafted(2), model().rows().getFirst().source().state());
    }

    @Test
    void draftShowsAsSoonAsItIsFinished() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        LibraryViewModel model = model();
        story.grown("Hello.").transcriptFinished();
        assertEquals(
                new SourceState.Transcribed(Duration.ofSeconds(126)),
                model.rows().getFirst().source().state());
        story.draftBegun("One").written(0, "Text.").draftFinished();
        assertEquals(new SourceState.Drafted(1), model.rows().getFirst().source().state());
    }

    @Test
    void failedJobIsReadBack() {
        new SampleStory(studio, "Talk").added().job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
        assertEquals(
                new SourceState.Failed("media.no-audio"),
                model().rows().getFirst().source().state());
    }

    @Test
    void longLibraryIsReadPageByPage() {
        for (int at = 0; at < 250; at++) {
            new SampleStory(studio, "Talk " + at).added();
        }
        LibraryViewModel model = model();
        assertEquals(250, model.rows().size());
        assertEquals("Talk 249", model.rows().getFirst().item().title());
        assertEquals("Talk 0", model.rows().getLast().item().title());
    }

    private LibraryViewModel model() {
        return FakeStudio.list(studio, background);
    }

    private static List<String> titles(LibraryViewModel model) {
        return model.rows().stream().map(row -> row.item().title()).toList();
    }
}
