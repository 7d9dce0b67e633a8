package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobStatus;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrowthViewModelTest {
    private static final VariantId FIRST = new VariantId(new UUID(3, 1));
    private static final VariantId SECOND = new VariantId(new UUID(3, 2));

    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "You need flour."), "Bees", "Bread");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final SampleStory story = on.story;
    private final ChaptersViewModel chapters = on.chapters;
    private final GrowthViewModel model =
            new GrowthViewModel(
                    chapters,
                    new GrowthViewModel.Writers(studio.library, studio.generation, studio.jobs),
                    studio.feed,
                    background);

    @BeforeEach
    void openDraft() {
        chapters.open(story.draft);
    }

    @Test
    void firstChapterThatGrowsIsShown() {
        grow(1, FIRST, "You need");
        assertEquals(on.chapter(1), chapters.selectedProperty().get());
        assertEquals("You need", shown());
        grow(0, SECOND, "I keep");
        grow(1, FIRST, "You need flour");
        assertEquals("You need flour", shown());
        assertEquals(
                List.of(2, 3), chapters.rows().stream().map(ChaptersViewModel.Row::words).toList());
        chapters.selectedProperty().set(on.chapter(0));
        assertEquals("I keep", shown());
    }

    @Test
    void ofSeveralVariantsOneIsShown() {
        grow(0, FIRST, "I keep");
        grow(0, SECOND, "We have");
        assertEquals("I keep", shown());
    }

    @Test
    void otherDraftsGrowElsewhere() {
        studio.feed.tell(
                new StudioEvent.ChapterGrew(
                        new DraftId(new UUID(9, 9)), on.chapter(0), FIRST, "Elsewhere"));
        assertNull(model.shownProperty().get());
        assertNull(chapters.selectedProperty().get());
    }

    @Test
    void chapterThatIsWholeGrowsNoMore() {
        grow(0, FIRST, "I keep");
        story.written(0, "I keep four hives.");
        assertNull(model.shownProperty().get());
        assertEquals(ChaptersViewModel.State.WRITTEN, chapters.rows().getFirst().state());
    }

    @Test
    void whatBrokeOffCanBeGoneOnWith() {
        grow(0, FIRST, "I keep four");
        brokenOff(0, FIRST, "I keep four");
        tell(JobState.FAILED);
        assertNull(model.shownProperty().get());
        assertEquals(new GrowthViewModel.BrokenOff(FIRST, 3), model.brokenOffProperty().get());
        model.goOn();
        assertEquals(List.of(FIRST), studio.generation.wentOn);
        grow(0, FIRST, "I keep four hives");
        assertNull(model.brokenOffProperty().get());
        assertNotNull(model.shownProperty().get());
    }

    @Test
    void whatTheQueueGoesOnWithIsNotOfferedToTheWriter() {
        brokenOff(0, FIRST, "I keep four");
        tell(JobState.QUEUED);
        chapters.selectedProperty().set(on.chapter(0));
        assertNull(model.brokenOffProperty().get());
        tell(JobState.CANCELLED);
        assertNotNull(model.brokenOffProperty().get());
        chapters.selectedProperty().set(on.chapter(1));
        assertNull(model.brokenOffProperty().get());
    }

    private void brokenOff(int at, VariantId variant, String raw) {
        studio.library.variants.put(
                on.chapter(at),
                List.of(
                        new Variant(
                                variant,
                                on.chapter(at),
                                1,
                                "ollama/tiny",
                                Variant.State.UNFINISHED,
                                Instant.EPOCH)));
        studio.library.partials.keep(
                new Partial(variant, new RunId(new UUID(0, 1)), raw, Instant.EPOCH));
    }

    private void tell(JobState state) {
        Lease lease = state == JobState.RUNNING ? new Lease("test", Instant.MAX) : null;
        var status = new JobStatus(state, 1, Instant.EPOCH, new JobProgress(100, ""), null, lease);
        var subject =
                new JobSubject(new RunId(new UUID(0, 1)), story.source().id(), story.draft, "{}");
        Job job =
                new Job(
                        new JobId(new UUID(0, 5)),
                        JobKind.WRITE,
                        subject,
                        5,
                        status,
                        Instant.EPOCH);
        studio.jobs.list.clear();
        studio.jobs.list.add(job);
        studio.feed.tell(new StudioEvent.JobChanged(job, null));
    }

    private void grow(int at, VariantId variant, String text) {
        studio.feed.tell(new StudioEvent.ChapterGrew(story.draft, on.chapter(at), variant, text));
    }

    private String shown() {
        return Objects.requireNonNull(model.shownProperty().get()).text();
    }
}
