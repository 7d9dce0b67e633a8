package org.inkwright.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.inkwright.desktop.draft.DraftViewModel.Mode;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.junit.jupiter.api.Test;

class DraftViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final SampleStory story =
            new SampleStory(studio, "Talk")
                    .added()
                    .transcriptBegun()
                    .grown("I keep four hives.", "You need flour.", "We plant beans.")
                    .transcriptFinished();
    private final DraftViewModel model =
            new DraftViewModel(studio.library, studio.feed, new CallingThread());

    DraftViewModelTest() {
        model.open(story.source().id(), null);
    }

    @Test
    void withoutADraftThereIsNothing() {
        assertEquals(new Mode.None(), model.modeProperty().get());
        assertEquals(List.of(), model.rows());
    }

    @Test
    void outlineIsThereBeforeTheChapters() {
        story.draftBegun("Bees", "Bread");
        assertEquals(1, model.rowOf(1));
        assertEquals(3, model.rowOf(2));
        assertInstanceOf(DraftRow.Pending.class, model.rows().get(2));
        assertEquals(new Mode.Writing(story.draft), model.modeProperty().get());
    }

    @Test
    void chaptersAppearAsTheyAreWritten() {
        story.draftBegun("Bees", "Bread").written(0, "First.\n\nSecond.");
        assertEquals(6, model.rows().size());
        assertEquals(1, model.rowOf(1));
        assertEquals(4, model.rowOf(2));
    }

    @Test
    void whatIsWrittenIsNotBuiltAgain() {
        story.draftBegun("Bees", "Bread").written(0, "First.\n\nSecond.");
        DraftRow first = model.rows().get(2);
        story.written(1, "Third.");
        assertSame(first, model.rows().get(2));
    }

    @Test
    void finishedDraftHasSummaryAndSearchFields() {
        story.draftBegun("Bees").written(0, "First.").draftFinished();
        assertInstanceOf(DraftRow.Summary.class, model.rows().get(1));
        assertInstanceOf(DraftRow.Search.class, model.rows().getLast());
        assertEquals(new Mode.Ready(story.draft, "Life at home"), model.modeProperty().get());
    }

    @Test
    void paragraphKnowsWhatWasSaid() {
        story.draftBegun("Bees").written(0, "I keep four hives, you need flour.\n\nSecond.");
        var first = assertInstanceOf(DraftRow.Block.class, model.rows().get(2));
        assertEquals("I keep four hives, you need flour.", first.markdown());
        assertEquals(
                List.of(
                        new DraftRow.Evidence(
                                SampleStory.span(0, 2), "I keep four hives. You need flour.")),
                first.evidence());
        var second = assertInstanceOf(DraftRow.Block.class, model.rows().get(3));
        assertEquals(List.of(), second.evidence());
    }
}
