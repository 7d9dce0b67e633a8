package org.inkwright.desktop.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.transcript.TranscriptViewModel.Mode;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptLine;
import org.junit.jupiter.api.Test;

class TranscriptViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final FakeLater later = new FakeLater();
    private final SampleStory story = new SampleStory(studio, "Talk").added();
    private final TranscriptViewModel model =
            new TranscriptViewModel(
                    studio.library, studio.transcripts, studio.feed, background, later);
    private final Paper paper = new Paper();

    /// What the page shows, with what the writer types on it.
    private final class Paper implements TranscriptViewModel.Page {
        private final List<String> lines = new ArrayList<>();

        Paper() {
            model.over(this);
        }

        @Override
        public void open(List<Row> rows) {
            lines.clear();
            rows.forEach(row -> lines.add(row.words()));
        }

        @Override
        public void change(RowChange change) {
            lines.subList(change.from(), change.to()).clear();
            lines.addAll(change.from(), change.rows().stream().map(Row::words).toList());
        }

        void type(int line, String words) {
            lines.set(line, words);
            model.typed(line, words);
        }
    }

    @Test
    void linesAppearAsTheyAreRecognised() {
        model.open(story.source().id());
        assertEquals(new Mode.None(), model.modeProperty().get());
        story.transcriptBegun();
        assertEquals(new Mode.Growing(), model.modeProperty().get());
        story.grown("One.", "Two.");
        assertEquals(List.of("One.", "Two."), paper.lines);
        story.grown("Three.");
        assertEquals(List.of("One.", "Two.", "Three."), paper.lines);
        story.transcriptFinished();
        assertEquals(new Mode.Complete(List.of()), model.modeProperty().get());
        assertEquals(3, paper.lines.size());
    }

    @Test
    void growingTranscriptIsRejoined() {
        story.transcriptBegun().grown("One.");
        model.open(story.source().id());
        story.grown("Two.");
        assertEquals(List.of("One.", "Two."), paper.lines);
    }

    @Test
    void nothingIsLostOrDoubledWhenItGrowsWhileItIsRead() {
        story.transcriptBegun().grown("One.");
        background.hold();
        model.open(story.source().id());
        story.grown("Two.");
        background.letGo();
        story.grown("Three.");
        assertEquals(List.of("One.", "Two.", "Three."), paper.lines);
    }

    @Test
    void otherTranscriptsAreLeftOut() {
        SampleStory other = new SampleStory(studio, "Other").added();
        model.open(story.source().id());
        other.transcriptBegun().grown("Not here.");
        assertEquals(List.of(), paper.lines);
    }

    @Test
    void readingThatComesTooLateIsDropped() {
        SampleStory other = new SampleStory(studio, "Other").added();
        story.transcriptBegun().grown("One.");
        other.transcriptBegun().grown("Other.");
        background.hold();
        model.open(story.source().id());
        model.open(other.source().id());
        background.letGo();
        assertEquals(List.of("Other."), paper.lines);
    }

    @Test
    void typedWordsAreKeptAfterAPauseWhileMoreIsHeard() {
        opened("One.", "Two.");
        paper.type(0, "One more");
        assertEquals(Saved.PENDING, model.savedProperty().get());
        story.grown("Three.");
        assertEquals(List.of("One more", "Two.", "Three."), paper.lines);
        assertEquals(List.of("One.", "Two.", "Three."), kept());
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("One more", "Two.", "Three."), kept());
        assertEquals(Saved.KEPT, model.savedProperty().get());
    }

    @Test
    void oneBurstOfTypingIsOneEdit() {
        opened("One.");
        paper.type(0, "O");
        paper.type(0, "On");
        paper.type(0, "Once");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("Reworded"), studio.transcripts.steps);
    }

    @Test
    void blankBehindTheLastWordStaysUnderTheWritersHand() {
        opened("One.");
        paper.type(0, "One ");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("One "), paper.lines);
        paper.type(0, "One two");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("One two"), kept());
    }

    @Test
    void wordsTypedWhileOthersAreBeingKeptAreNotOverwritten() {
        opened("One.");
        paper.type(0, "Once");
        background.hold();
        later.pass(TranscriptViewModel.PAUSE);
        paper.type(0, "Once upon");
        background.letGo();
        assertEquals(List.of("Once upon"), paper.lines);
        assertEquals(Saved.PENDING, model.savedProperty().get());
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("Once upon"), kept());
        assertEquals(Saved.KEPT, model.savedProperty().get());
    }

    @Test
    void whatIsTypedBackIsNoEdit() {
        opened("One.");
        paper.type(0, "One");
        paper.type(0, "One.");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of(), studio.transcripts.steps);
        assertEquals(Saved.KEPT, model.savedProperty().get());
    }

    @Test
    void emptiedLineGoesWhenTheWriterIsElsewhere() {
        opened("One.", "Two.");
        paper.type(0, "");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("", "Two."), paper.lines);
        paper.type(1, "Two and three.");
        assertEquals(List.of("Two and three."), paper.lines);
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("Two and three."), kept());
    }

    @Test
    void editsAreUndoneAndDoneAgainAfterARestart() {
        opened("One.", "Two.");
        paper.type(0, "Eins.");
        later.pass(TranscriptViewModel.PAUSE);
        paper.type(1, "Zwei.");
        later.pass(TranscriptViewModel.PAUSE);
        model.open(null);
        model.open(story.source().id());
        model.undo();
        assertEquals(List.of("Eins.", "Two."), paper.lines);
        model.undo();
        assertEquals(List.of("One.", "Two."), paper.lines);
        model.redo();
        model.redo();
        assertEquals(List.of("Eins.", "Zwei."), paper.lines);
    }

    @Test
    void undoTakesWhatWasJustTyped() {
        opened("One.");
        paper.type(0, "Eins.");
        model.undo();
        assertEquals(List.of("One."), paper.lines);
        assertEquals(List.of("One."), kept());
    }

    @Test
    void whatCannotBeKeptStaysAndIsTriedAgainInOrder() {
        opened("One.", "Two.");
        studio.transcripts.failure = new IllegalStateException("the disk is full");
        paper.type(0, "Eins.");
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(Saved.FAILED, model.savedProperty().get());
        model.edit(on ->
                new TranscriptEdit.Merged(on.rows().getFirst().id(), on.rows().getLast().id()));
        assertEquals(List.of("Eins.", "Two."), paper.lines);
        studio.transcripts.failure = null;
        later.pass(EditQueue.AGAIN);
        assertEquals(List.of("Eins. Two."), kept());
        assertEquals(List.of("Eins. Two."), paper.lines);
        assertEquals(Saved.KEPT, model.savedProperty().get());
    }

    @Test
    void closingTheWindowKeepsWhatIsLeft() {
        opened("One.", "Two.");
        paper.type(0, "");
        paper.type(1, "Zwei.");
        model.finish();
        assertEquals(List.of("Zwei."), kept());
    }

    @Test
    void leavingTheSourceKeepsWhatIsLeft() {
        SampleStory other = new SampleStory(studio, "Other").added();
        opened("One.");
        paper.type(0, "Eins.");
        model.open(other.source().id());
        assertEquals(List.of("Eins."), kept());
        assertEquals(List.of(), paper.lines);
    }

    @Test
    void editFromElsewhereIsShown() {
        opened("One.");
        studio.transcripts.edit(
                story.transcript, new TranscriptEdit.Reworded(first().id(), "Eins."));
        assertEquals(List.of("Eins."), paper.lines);
    }

    @Test
    void missedEditsAndWindowsAreCaughtUp() {
        opened("One.");
        paper.type(0, "Eins");
        studio.feed.mute(() -> {
            story.grown("Two.");
            studio.transcripts.edit(
                    story.transcript, new TranscriptEdit.Reworded(first().id(), "Uno."));
        });
        story.grown("Three.");
        assertEquals(List.of("Eins", "Two.", "Three."), paper.lines);
        later.pass(TranscriptViewModel.PAUSE);
        assertEquals(List.of("Eins", "Two.", "Three."), kept());
        assertTrue(background.unexpected.isEmpty());
    }

    private void opened(String... lines) {
        story.transcriptBegun().grown(lines);
        model.open(story.source().id());
    }

    private TranscriptLine first() {
        return Objects.requireNonNull(model.document()).lines().getFirst();
    }

    private List<String> kept() {
        return studio.library.transcripts().edited(story.transcript).lines().stream()
                .map(TranscriptLine::text)
                .toList();
    }
}
