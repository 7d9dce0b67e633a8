package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.write.ChaptersViewModel.Row;
import org.inkwright.desktop.write.ChaptersViewModel.State;
import org.junit.jupiter.api.Test;

class ChaptersViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final List<Note> notes = new ArrayList<>();
    private final SampleStory story =
            new SampleStory(studio, "Talk")
                    .added()
                    .transcriptBegun()
                    .grown("I keep four hives.", "You need flour.", "We plant beans.", "So.")
                    .transcriptFinished()
                    .draftBegun("Bees", "Bread", "Garden");
    private final ChaptersViewModel model =
            new ChaptersViewModel(
                    studio.library, studio.drafts, studio.feed, new CallingThread(), notes::add);

    @Test
    void plannedChaptersAreThereButNoneIsOpenedBeforeItIsWritten() {
        model.open(story.draft);
        assertEquals(List.of("Bees", "Bread", "Garden"), titles());
        assertEquals(State.EMPTY, model.rows().getFirst().state());
        assertNull(model.selectedProperty().get());
        story.written(0, "I keep four hives.");
        assertEquals(4, model.rows().getFirst().words());
        assertEquals(model.rows().getFirst().chapter(), model.selectedProperty().get());
    }

    @Test
    void chaptersMoveAndKeepTheirSelection() {
        written();
        model.move(0, 2);
        assertEquals(List.of("Bread", "Garden", "Bees"), titles());
        assertEquals(model.rows().getLast().chapter(), model.selectedProperty().get());
        model.moveSelected(-1);
        assertEquals(List.of("Bread", "Bees", "Garden"), titles());
        model.moveSelected(-5);
        assertEquals(List.of("Bread", "Bees", "Garden"), titles());
    }

    @Test
    void newChapterStandsBehindTheSelectedOne() {
        written();
        model.add();
        assertEquals(List.of("Bees", "New chapter", "Bread", "Garden"), titles());
        assertEquals(model.rows().get(1).chapter(), model.selectedProperty().get());
    }

    @Test
    void headingsChangeButNotToNothing() {
        written();
        Row first = model.rows().getFirst();
        model.retitle(first.chapter(), "  Honey \n bees ");
        assertEquals("Honey bees", model.rows().getFirst().title());
        model.retitle(first.chapter(), "  ");
        assertEquals("Honey bees", model.rows().getFirst().title());
    }

    @Test
    void removedChapterCanBeBroughtBackToItsPlace() {
        written();
        model.remove(model.rows().get(1));
        assertEquals(List.of("Bees", "Garden"), titles());
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertEquals(List.of("Bees", "Bread", "Garden"), titles());
    }

    @Test
    void selectionMovesOnWhenItsChapterIsRemoved() {
        written();
        model.remove(model.rows().getFirst());
        assertEquals(model.rows().getFirst().chapter(), model.selectedProperty().get());
    }

    @Test
    void anotherDraftReplacesTheList() {
        written();
        model.open(null);
        assertEquals(List.of(), titles());
        assertEquals(0, model.words());
    }

    private void written() {
        model.open(story.draft);
        story.written(0, "I keep four hives.").written(1, "Flour.").written(2, "Beans.");
    }

    private List<String> titles() {
        return model.rows().stream().map(Row::title).toList();
    }
}
