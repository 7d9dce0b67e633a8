package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final FakeLater later = new FakeLater();
    private final SampleStory story =
            new SampleStory(studio, "Talk")
                    .added()
                    .transcriptBegun()
                    .draftBegun("Bees")
                    .written(0, "Four hives.");
    private final WriteViewModel write =
            new WriteViewModel(
                    studio.library,
                    studio.drafts,
                    studio.feed,
                    background,
                    later,
                    new Rescue(Path.of("target"), () -> Instant.EPOCH));
    private final HistoryViewModel history =
            new HistoryViewModel(write, studio.drafts, background, ZoneId.of("UTC"));

    HistoryViewModelTest() {
        var chapter = studio.library.drafts().chapters(story.draft).getFirst().chapter();
        write.open(story.draft, chapter.id());
    }

    @Test
    void olderTextsAreListedAndGrowWhileOneTypes() {
        history.turn();
        assertEquals(1, history.rows().size());
        assertEquals("as it was made · 2 words", history.rows().getFirst().what());
        type("Five hives and more.");
        assertEquals("you wrote · 4 words", history.rows().getFirst().what());
        assertEquals(2, history.rows().size());
    }

    @Test
    void chosenTextCanBeReadAndBroughtBack() {
        history.turn();
        type("Five hives.");
        history.choose(history.rows().getLast());
        assertEquals("Four hives.", history.olderProperty().get());
        history.restore();
        var now = (WriteViewModel.Mode.Writing) write.modeProperty().get();
        assertEquals("Four hives.", now.text());
        history.choose(null);
        assertEquals("", history.olderProperty().get());
    }

    @Test
    void closedHistoryReadsNothing() {
        history.turn();
        history.turn();
        assertTrue(history.rows().isEmpty());
    }

    @Test
    void ofTypingTheLastOfEachMinuteIsShown() {
        List<RevisionFacts> all =
                List.of(
                        facts(6, "10:02:30Z", ""),
                        facts(5, "10:01:50Z", ""),
                        facts(4, "10:01:40Z", "undo"),
                        facts(3, "10:01:30Z", ""),
                        facts(2, "10:01:20Z", ""),
                        facts(1, "10:01:10Z", ""));
        assertEquals(
                List.of(6, 5, 4, 3),
                HistoryViewModel.thinned(all).stream().map(RevisionFacts::number).toList());
    }

    private void type(String text) {
        write.typed(() -> text);
        later.pass(Duration.ofSeconds(1));
    }

    private static RevisionFacts facts(int number, String time, String label) {
        return new RevisionFacts(
                new RevisionId(new UUID(0, number)),
                new Lineage(number, number - 1, null, label),
                Revision.Author.WRITER,
                Instant.parse("2026-11-21T" + time),
                2,
                10);
    }
}
