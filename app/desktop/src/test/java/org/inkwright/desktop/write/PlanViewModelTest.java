package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {
    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "You need flour.", "So."), "Bees", "Bread");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final SampleStory story = on.story;
    private final ChaptersViewModel chapters = on.chapters;
    private final Pen pen = new Pen();
    private final PlanViewModel model =
            new PlanViewModel(chapters, studio.library, pen, background);

    @Test
    void planIsShownUntilAChapterIsWritten() {
        assertFalse(model.plannedProperty().get());
        chapters.open(story.draft);
        assertTrue(model.plannedProperty().get());
        assertEquals(List.of("1. Bees", "2. Bread"), headings());
        assertEquals("0:00 to 0:08", model.rows().getFirst().time());
        story.written(0, "I keep four hives.");
        assertFalse(model.plannedProperty().get());
        assertEquals(List.of(), model.rows());
    }

    @Test
    void planFollowsWhatTheWriterChanges() {
        chapters.open(story.draft);
        chapters.move(0, 1);
        assertEquals(List.of("1. Bread", "2. Bees"), headings());
        chapters.add();
        assertEquals(List.of("1. Bread", "2. Bees", "3. New chapter"), headings());
        assertEquals("Added by you", model.rows().getLast().time());
    }

    @Test
    void whatWritingTakesIsToldBeforeIt() {
        chapters.open(story.draft);
        assertEquals("Writing it takes about 3,000 tokens.", model.takesProperty().get());
    }

    private List<String> headings() {
        return model.rows().stream().map(PlanViewModel.Row::heading).toList();
    }

    private static final class Pen implements PlanViewModel.Pen {
        private final List<DraftId> written = new ArrayList<>();

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void write(DraftId draft, List<ChapterId> which) {
            written.add(draft);
        }

        @Override
        public void estimate(DraftId draft, List<ChapterId> which, Consumer<String> then) {
            then.accept("about 3,000 tokens");
        }
    }
}
