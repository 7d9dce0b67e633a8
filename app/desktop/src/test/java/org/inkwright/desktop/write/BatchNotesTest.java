package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.VariantId;
import org.inkwright.studio.BatchReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchNotesTest {
    private final FakeStudio studio = new FakeStudio();
    private final List<Note> notes = new ArrayList<>();
    private final SampleStory story = new SampleStory(studio, "Talk").added();

    @BeforeEach
    void listen() {
        var _ =
                new BatchNotes(
                        studio.batchReports,
                        studio.jobs,
                        studio.feed,
                        new CallingThread(),
                        notes::add);
    }

    @Test
    void whatWasAskedTwiceIsTold() {
        report(
                item("Bees", new BatchReport.Done(Set.of())),
                new BatchReport.Item(
                        StepKind.SUMMARY,
                        null,
                        "",
                        1,
                        new BatchReport.Done(Set.of()),
                        new BatchReport.Again(1, 1_200)));
        story.job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        assertEquals("All 2 parts are written.", notes.getFirst().title());
        assertEquals(
                List.of(
                        "Summary: asked once more, because the program ended while the model was"
                                + " writing it; 1,200 tokens had been sent."),
                notes.getFirst().lines());
    }

    @Test
    void whatIsDoneWhatCanGoOnAndWhatCouldNotAreTold() {
        report(
                item("Bees", new BatchReport.Done(Set.of())),
                item(
                        "Bread",
                        new BatchReport.CanGoOn(
                                new VariantId(new UUID(0, 1)), "text-model.broke-off")),
                item("Garden", new BatchReport.CouldNot("step.refused")),
                item("", new BatchReport.NotBegun()));
        story.job(JobKind.WRITE, JobState.FAILED, 500, null);
        Note note = notes.getFirst();
        assertEquals("1 of 4 parts are written", note.title());
        assertEquals(
                List.of(
                        "Bread: begun, and can be gone on with. The connection broke off. What"
                                + " came is kept and can be continued.",
                        "Garden: not written. The model refused. Your text is safe. Change the"
                                + " wishes or choose another model.",
                        "Chapter: not begun."),
                note.lines());
        Objects.requireNonNull(note.action()).run().run();
        assertEquals(1, studio.jobs.steps.size());
        assertTrue(studio.jobs.steps.getFirst().startsWith("again"));
    }

    @Test
    void whatHasTheSameFateStandsInOneLine() {
        report(
                item("Bees", new BatchReport.NotBegun()),
                item("Bread", new BatchReport.CouldNot("text-model.unreachable")),
                item("Garden", new BatchReport.NotBegun()));
        story.job(JobKind.WRITE, JobState.CANCELLED, 0, null);
        assertEquals(
                List.of(
                        "Bees, Garden: not begun.",
                        "Bread: not written. Nobody answers at this address. Your text is safe."
                                + " Is the server started?"),
                notes.getFirst().lines());
    }

    @Test
    void whenAllIsWrittenThatIsSaidOnce() {
        report(item("Bees", new BatchReport.Done(Set.of())));
        story.job(JobKind.WRITE, JobState.RUNNING, 900, null);
        assertEquals(List.of(), notes);
        story.job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        assertEquals(List.of("It is written."), notes.stream().map(Note::title).toList());
    }

    @Test
    void jobsWithoutATextModelAreNotReported() {
        story.job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        assertEquals(List.of(), notes);
    }

    private void report(BatchReport.Item... items) {
        studio.batchReports.newest =
                new BatchReport(story.job(JobKind.WRITE, JobState.FAILED, 0), List.of(items));
    }

    private static BatchReport.Item item(String title, BatchReport.State state) {
        return new BatchReport.Item(StepKind.CHAPTER, null, title, 1, state);
    }
}
