package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives."), "Bees").written("Four hives.");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final FakeLater later = on.later;
    private final WriteViewModel write = on.write;
    private final HistoryViewModel history =
            new HistoryViewModel(write, studio.drafts, background, ZoneId.of("UTC"));

    HistoryViewModelTest() {
        on.open(0);
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
