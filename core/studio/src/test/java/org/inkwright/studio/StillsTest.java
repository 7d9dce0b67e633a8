package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.media.Still;
import org.inkwright.media.StillsReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillsTest {
    private Rig rig;
    private Draft draft;

    @BeforeEach
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        Source source = rig.source("talk.mp4");
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        draft = rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void picturesAreLookedForWhereTheChaptersWordsWereSaid() throws InterruptedException {
        // Each chapter rests on five lines of five seconds each.
        ChapterId second = chapters().get(1).chapter().id();
        var offered =
                assertInstanceOf(Illustrating.Offered.class, pictures().stills(draft.id(), second));
        assertEquals(StillMoments.MOST, offered.stills().size());
        assertTrue(rig.stills.asked.size() > StillMoments.MOST);
        for (Duration moment : rig.stills.asked) {
            assertTrue(moment.toSeconds() >= 20 && moment.toSeconds() <= 55, "at " + moment);
        }
    }

    @Test
    void whatIsTakenStandsOnTheShelf() throws InterruptedException {
        var offer = assertInstanceOf(Illustrating.Offered.class, offer());
        Still still = offer.stills().getFirst();
        var taken = pictures().take(offer, still, "Talk at 0:03");
        var made = assertInstanceOf(Illustrating.Made.class, taken);
        var listed =
                rig.studio.library().read(unit -> unit.pictures().at(made.address())).orElseThrow();
        assertEquals("Talk at 0:03", listed.title());
        assertEquals(
                new KeptPicture.Origin.OfRecording(draft.source(), still.time()), listed.origin());
        Path file = rig.studio.pictures().file(made.address()).orElseThrow();
        assertEquals(still.jpeg().length, file.toFile().length());
        var none = new Still(null, 10, 10, new byte[] {1, 2, 3});
        assertEquals(
                new Illustrating.Refused("picture.no-picture"),
                pictures().take(offer, none, "None"));
    }

    @Test
    void aChapterOfTheWritersOwnLooksThroughAllOfIt() throws InterruptedException {
        int end = chapters().size();
        var added = rig.studio.drafts().addChapter(draft.id(), "My own", end).orElseThrow();
        var offer = pictures().stills(draft.id(), added);
        List<Still> stills = assertInstanceOf(Illustrating.Offered.class, offer).stills();
        assertEquals(Duration.ofMillis(6_250), stills.getFirst().time());
        assertEquals(Duration.ofMillis(93_750), stills.getLast().time());
    }

    @Test
    void eachReasonHasItsOwnSentence() throws InterruptedException {
        for (StillsReading.Why why : StillsReading.Why.values()) {
            rig.stills.refusal = new StillsReading.Refused(why, "");
            assertEquals(new Illustrating.Refused(SourceStills.code(why)), offer());
        }
        rig.stills.broken = true;
        assertEquals(new Illustrating.Refused("media.worker-failed"), offer());
    }

    @Test
    void aFilmThatMovedOrChangedIsSaid() throws Exception {
        Path film = rig.folder.resolve("talk.mp4");
        Files.writeString(film, "another film");
        assertEquals(new Illustrating.Refused("recording.changed"), offer());
        Files.delete(film);
        assertEquals(new Illustrating.Refused("recording.missing"), offer());
    }

    @Test
    void whatIsUnknownIsAMistakeOfTheCaller() throws IOException {
        var unknown = new ChapterId(draft.id().value());
        var refused =
                assertThrows(StudioException.class, () -> pictures().stills(draft.id(), unknown));
        assertEquals("chapter.unknown", refused.code());
    }

    @Test
    void momentsLieWithinTheStretches() {
        List<Duration> moments =
                StillMoments.of(
                        List.of(new TimeSpan(60_000, 70_000), new TimeSpan(0, 10_000)),
                        Duration.ofMinutes(5));
        assertEquals(24, moments.size());
        assertEquals(Duration.ofMillis(1_250), moments.getFirst());
        for (Duration moment : moments) {
            long at = moment.toMillis();
            assertTrue(at < 10_000 || (at >= 60_000 && at < 70_000), "at " + moment);
        }
    }

    @Test
    void aShortStretchIsWidenedAndAnUnknownLengthIsTried() {
        List<Duration> around =
                StillMoments.of(List.of(new TimeSpan(60_000, 61_000)), Duration.ZERO);
        assertTrue(around.contains(Duration.ofMillis(56_562)), around.toString());
        assertTrue(StillMoments.of(List.of(), Duration.ZERO).contains(Duration.ofMinutes(10)));
    }

    private Illustrating.Offer offer() throws InterruptedException {
        return pictures().stills(draft.id(), chapters().getFirst().chapter().id());
    }

    private List<WrittenChapter> chapters() {
        return rig.studio.library().read(unit -> unit.drafts().chapters(draft.id()));
    }

    private Illustrating pictures() {
        return rig.studio.illustrating();
    }
}
