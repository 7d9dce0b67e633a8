package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final List<Note> notes = new ArrayList<>();

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
        assertEquals(new SourceState.Drafted(2), firstState(model()));
    }

    @Test
    void draftShowsAsSoonAsItIsFinished() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        LibraryViewModel model = model();
        story.grown("Hello.").transcriptFinished();
        assertEquals(new SourceState.Transcribed(Duration.ofSeconds(126)), firstState(model));
        story.draftBegun("One").written(0, "Text.").draftFinished();
        assertEquals(new SourceState.Drafted(1), firstState(model));
    }

    private static SourceState firstState(LibraryViewModel model) {
        return Objects.requireNonNull(model.rows().getFirst().source()).state();
    }

    @Test
    void failedJobIsReadBack() {
        new SampleStory(studio, "Talk").added().job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
        assertEquals(new SourceState.Failed("media.no-audio"), firstState(model()));
    }

    @Test
    void longLibraryIsReadPageByPage() {
        for (int at = 0; at < 250; at++) {
            new SampleStory(studio, "Talk " + at).added();
        }
        LibraryViewModel model = model();
        assertEquals(LibraryPage.SIZE, model.rows().size());
        assertEquals("Talk 249", model.rows().getFirst().item().title());
        for (int page = 1; page < 250 / LibraryPage.SIZE; page++) {
            model.more();
        }
        assertEquals(250, model.rows().size());
        assertEquals("Talk 0", model.rows().getLast().item().title());
        model.more();
        assertEquals(250, model.rows().size(), "behind the last there is nothing");
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNotShown() {
        new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        background.hold();
        model.filter().wordsProperty().set("b");
        model.filter().wordsProperty().set("trees");
        background.letGo();
        assertEquals(List.of("Trees"), titles(model));
    }

    @Test
    void wordsFindTextsAndShowWhere() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        story.grown("The bees dance.").transcriptFinished();
        new SampleStory(studio, "Other").added();
        LibraryViewModel model = model();
        model.filter().wordsProperty().set("dance");
        assertEquals(List.of("Talk"), titles(model));
        LibraryPage.Excerpt excerpt =
                Objects.requireNonNull(model.rows().getFirst().found().excerpt());
        LibraryPage.Range hit = excerpt.hits().getFirst();
        assertEquals("dance", excerpt.text().substring(hit.start(), hit.end()));
    }

    @Test
    void whatIsOnTheDeskStaysThereWhileSomethingElseIsLookedFor() {
        new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        model.filter().wordsProperty().set("bees");
        assertEquals(List.of("Bees"), titles(model));
        assertEquals("Trees", model.selectedProperty().get().item().title());
    }

    @Test
    void nothingFoundIsSaidInWords() {
        new SampleStory(studio, "Bees").added();
        LibraryViewModel model = model();
        model.filter().wordsProperty().set("whales");
        assertEquals(List.of(), titles(model));
        assertEquals(LibraryViewModel.Mode.FULL, model.modeProperty().get());
        assertFalse(model.nothingProperty().get().isBlank());
        model.filter().clear();
        assertEquals("", model.nothingProperty().get());
    }

    @Test
    void kindsNarrowTheList() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        story.grown("Hello.").transcriptFinished().draftBegun("One").draftFinished();
        LibraryViewModel model = model();
        assertEquals(2, model.rows().size());
        model.filter().kinds().add(ItemKind.DRAFT);
        assertEquals(1, model.rows().size());
        assertEquals(story.draft, model.rows().getFirst().draft());
        assertEquals(1, model.filter().chips().size());
        model.filter().chips().getFirst().remove().run();
        assertEquals(2, model.rows().size());
    }

    @Test
    void aSourceThatIsPutOnTheDeskIsShownWhateverIsLookedFor() {
        SampleStory bees = new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        model.filter().wordsProperty().set("trees");
        model.select(new ItemRef.OfSource(bees.source().id()));
        assertEquals("Bees", model.selectedProperty().get().item().title());
        assertEquals(2, model.rows().size());
    }

    @Test
    void aThingFarDownInTheListIsPutOnTheDesk() {
        SampleStory first = new SampleStory(studio, "First").added();
        for (int at = 0; at < 120; at++) {
            new SampleStory(studio, "Talk " + at).added();
        }
        LibraryViewModel model = model();
        model.select(new ItemRef.OfSource(first.source().id()));
        assertEquals("First", model.selectedProperty().get().item().title());
        assertEquals(LibraryPage.SIZE, model.rows().size());
    }

    @Test
    void discardedThingLeavesTheListAndTheDeskAndComesBack() {
        new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        ItemRow trees = model.rows().getFirst();
        shelf(model).discard(trees);
        assertEquals(List.of("Bees"), titles(model));
        assertEquals("Bees", model.selectedProperty().get().item().title());
        assertEquals(1, notes.size());
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertEquals(List.of("Trees", "Bees"), titles(model));
    }

    @Test
    void theTrashIsShownAloneAndEmptied() {
        new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        ShelfViewModel shelf = shelf(model);
        shelf.discard(model.rows().getFirst());
        model.filter().trashProperty().set(true);
        assertEquals(List.of("Trees"), titles(model));
        assertEquals("Bees", model.selectedProperty().get().item().title());
        shelf.emptyTrash();
        assertEquals(List.of(), titles(model));
        assertEquals(1, studio.library.sources.size());
        model.filter().trashProperty().set(false);
        assertEquals(List.of("Bees"), titles(model));
    }

    @Test
    void tagsAreTurnedOnAndOffAndLookedThrough() {
        new SampleStory(studio, "Bees").added();
        new SampleStory(studio, "Trees").added();
        LibraryViewModel model = model();
        ShelfViewModel shelf = shelf(model);
        shelf.addTag(model.rows().getFirst(), "garden");
        assertEquals(List.of("garden"), model.rows().getFirst().item().marks().tags());
        model.filter().tags().add("garden");
        assertEquals(List.of("Trees"), titles(model));
        shelf.turnTag(model.rows().getFirst(), "garden");
        assertEquals(List.of(), titles(model));
    }

    @Test
    void aSourceIsRenamedAndCanBeCalledAsBefore() {
        new SampleStory(studio, "Bees").added();
        LibraryViewModel model = model();
        ItemRow row = model.rows().getFirst();
        SourceRow source = Objects.requireNonNull(row.source());
        shelf(model).rename(row, "  Ada on her hives ");
        assertEquals(List.of("Ada on her hives"), titles(model));
        assertEquals("Ada on her hives", source.titleProperty().get(), "the one on the desk");
        var undo = notes.getLast().action();
        assertNotNull(undo);
        undo.run().run();
        assertEquals(List.of("Bees"), titles(model));
    }

    @Test
    void noTitleAndTheSameTitleChangeNothing() {
        new SampleStory(studio, "Bees").added();
        LibraryViewModel model = model();
        shelf(model).rename(model.rows().getFirst(), "  ");
        shelf(model).rename(model.rows().getFirst(), " Bees ");
        assertEquals(List.of(), notes);
        shelf(model).rename(model.rows().getFirst(), "b".repeat(9_000));
        assertEquals(300, titles(model).getFirst().length());
    }

    @Test
    void aDraftIsCopiedWithItsText() {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        story.grown("Hello.").transcriptFinished().draftBegun("One");
        story.written(0, "Text.").draftFinished();
        LibraryViewModel model = model();
        ItemRow draft =
                model.rows().stream().filter(row -> row.draft() != null).findFirst().orElseThrow();
        shelf(model).duplicate(draft);
        assertEquals(2, model.rows().stream().filter(row -> row.draft() != null).count());
        assertEquals(
                List.of("Text."),
                studio.library.drafts().chapters(studio.library.drafts.getLast().id()).stream()
                        .map(WrittenChapter::markdown)
                        .toList());
    }

    private ShelfViewModel shelf(LibraryViewModel model) {
        return new ShelfViewModel(model, studio.library, studio.shelves, background, notes::add);
    }

    private LibraryViewModel model() {
        return FakeStudio.list(studio, background);
    }

    private static List<String> titles(LibraryViewModel model) {
        return model.rows().stream().map(row -> row.item().title()).toList();
    }
}
