package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakePictures;
import org.inkwright.desktop.fakes.FakeSound;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.kit.IncomingPicture;
import org.inkwright.kit.TextRange;
import org.inkwright.studio.Pictures;
import org.junit.jupiter.api.Test;

/// What can be shown beside the text that is written.
class PanesTest {
    private static final InstantSource CLOCK = () -> OpenDraft.NOW;

    private final OpenDraft on =
            new OpenDraft(
                            List.of("I keep four hives.", "You need flour.", "We plant beans."),
                            "Bees",
                            "Bread")
                    .written("Four hives.", "Only flour.");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final FakeLater later = on.later;
    private final List<Note> notes = on.notes;
    private final SampleStory story = on.story;
    private final WriteViewModel write = on.write;
    private final ChaptersViewModel chapters = on.chapters;
    private final FakeSound sound = new FakeSound();

    PanesTest() {
        chapters.open(story.draft);
        write.open(story.draft, Objects.requireNonNull(chapters.selectedProperty().get()));
    }

    @Test
    void goalsCountTheDayAndTheDraft() {
        GoalsViewModel goals = goals();
        goals.turn();
        assertEquals("Today no words.", goals.progressProperty().get().today());
        assertEquals("The draft has 4 words.", goals.progressProperty().get().draft());
        studio.library.writing.wrote(story.draft, LocalDate.of(2026, 3, 10), 320);
        studio.library.writing.wrote(story.draft, LocalDate.of(2026, 3, 10), -20);
        goals.aimEachDay(500);
        assertEquals("Today 300 of 500 words; 200 to go.", goals.progressProperty().get().today());
        goals.aim(3);
        assertEquals(
                "The draft has 4 words and has reached its 3.",
                goals.progressProperty().get().draft());
        assertEquals(GoalsViewModel.DAYS, goals.progressProperty().get().days().size());
        assertEquals("10 Mar", goals.progressProperty().get().days().getLast().name());
        assertEquals(300, goals.progressProperty().get().days().getLast().words());
    }

    @Test
    void aDayOnWhichMoreWasTakenAwayHasNoWords() {
        studio.library.writing.wrote(story.draft, LocalDate.of(2026, 3, 9), -50);
        GoalsViewModel goals = goals();
        goals.turn();
        List<Long> words =
                goals.progressProperty().get().days().stream().map(day -> day.words()).toList();
        assertEquals(0, words.get(words.size() - 2));
    }

    @Test
    void snapshotKeepsWhatWasTypedUpToNow() {
        SnapshotsViewModel snapshots = snapshots();
        snapshots.turn();
        write.typed(() -> "Five hives.");
        snapshots.take("Before the editor saw it");
        assertEquals("Before the editor saw it", snapshots.rows().getFirst().name());
        int revision =
                studio.library
                        .snapshots
                        .of(story.draft)
                        .getFirst()
                        .chapters()
                        .getFirst()
                        .revision();
        assertEquals(2, revision, "the typed text was kept first");
    }

    @Test
    void snapshotWithoutANameIsNamedByItsTime() {
        SnapshotsViewModel snapshots = snapshots();
        snapshots.turn();
        snapshots.take("  ");
        assertTrue(snapshots.rows().getFirst().name().contains("2026"));
    }

    @Test
    void goingBackKeepsTheDraftOfBeforeAsASnapshot() {
        SnapshotsViewModel snapshots = snapshots();
        snapshots.turn();
        snapshots.take("First");
        snapshots.goBack(snapshots.rows().getFirst());
        assertEquals(List.of("First"), studio.library.snapshots.restored);
        assertEquals(
                List.of("Before going back to “First”", "First"),
                snapshots.rows().stream().map(SnapshotsViewModel.Row::name).toList());
        assertEquals(2, notes.size());
    }

    @Test
    void anotherVariantBeginsAsTheChapterReadsAndLeavesItAlone() {
        VariantsViewModel variants = variants();
        variants.turn();
        variants.begin();
        assertEquals(
                List.of(
                        "Variant 1, by the built-in writer · 2 words",
                        "Variant 2, yours · in use · 2 words"),
                variants.rows().stream().map(VariantsViewModel.Row::words).toList());
        write.typed(() -> "Six hives.");
        later.pass(Duration.ofSeconds(1));
        variants.compare(variants.rows().getFirst());
        assertEquals("Four hives.", variants.otherProperty().get());
        variants.choose(variants.rows().getFirst());
        assertEquals(
                "Four hives.",
                assertInstanceOf(WriteViewModel.Mode.Writing.class, write.modeProperty().get())
                        .text());
    }

    @Test
    void theVariantInUseIsNotComparedWithItself() {
        VariantsViewModel variants = variants();
        variants.turn();
        variants.begin();
        variants.compare(variants.rows().getLast());
        assertEquals("", variants.otherProperty().get());
    }

    @Test
    void aParagraphSaysWhereItWasSaidAndPlaysIt() {
        HeardViewModel heard = heard();
        heard.choose("Four hives.", new TextRange(0, 11));
        HeardViewModel.Place place = Objects.requireNonNull(heard.placeProperty().get());
        assertTrue(place.words().startsWith("Said from 0:00 to "), place.words());
        heard.turn();
        assertTrue(sound.steps.contains("play"), sound.steps.toString());
        heard.turn();
        assertTrue(sound.steps.contains("pause"), sound.steps.toString());
    }

    @Test
    void aParagraphOfTheWritersOwnRestsOnNothing() {
        HeardViewModel heard = heard();
        heard.choose("Four hives.\n\nMy own words.", new TextRange(13, 26));
        HeardViewModel.Place place = Objects.requireNonNull(heard.placeProperty().get());
        assertNull(place.time());
        heard.turn();
        assertEquals(List.of(), sound.steps);
        heard.leave();
        assertNull(heard.placeProperty().get());
    }

    @Test
    void aDroppedPictureIsKeptAndARefusedOneExplained() {
        DraftPictures pictures = new DraftPictures(studio.pictures, background, notes::add);
        List<String> addresses = new ArrayList<>();
        var dropped = new IncomingPicture.OfFile(Path.of("hive.png"));
        pictures.keep(dropped, addresses::add);
        assertEquals(List.of(FakePictures.address("hive.png")), addresses);
        studio.pictures.refusal = Pictures.Reason.TOO_LARGE;
        pictures.keep(dropped, addresses::add);
        assertEquals(1, addresses.size());
        assertTrue(notes.getFirst().title().startsWith("This picture is larger than 50 MB."));
    }

    @Test
    void pastedPixelsBecomeAFileThatReadsTheSame() throws IOException {
        WritableImage image = new WritableImage(2, 1);
        image.getPixelWriter().setArgb(0, 0, 0xff336699);
        image.getPixelWriter().setArgb(1, 0, 0x00000000);
        new DraftPictures(studio.pictures, background, notes::add)
                .keep(new IncomingPicture.OfPixels(image), address -> {});
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(studio.pictures.bytes.getFirst()));
        assertEquals(0xff336699, read.getRGB(0, 0));
        assertEquals(0, read.getRGB(1, 0));
    }

    private GoalsViewModel goals() {
        return new GoalsViewModel(
                chapters,
                studio.library,
                studio.drafts,
                background,
                new GoalsViewModel.Calendar(CLOCK, ZoneOffset.UTC));
    }

    private SnapshotsViewModel snapshots() {
        var keep =
                new SnapshotsViewModel.Keep(studio.library, studio.drafts, CLOCK, ZoneOffset.UTC);
        return new SnapshotsViewModel(chapters, write, keep, background, notes::add);
    }

    private VariantsViewModel variants() {
        return new VariantsViewModel(write, studio.library, studio.drafts, background);
    }

    private HeardViewModel heard() {
        var player = new PlayerViewModel(studio.library, sound.sound(), background, Runnable::run);
        player.open(story.source().id());
        return new HeardViewModel(write, studio.library, player, background);
    }
}
