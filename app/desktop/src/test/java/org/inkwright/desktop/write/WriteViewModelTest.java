package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Saved;
import org.inkwright.desktop.write.WriteViewModel.Caret;
import org.inkwright.desktop.write.WriteViewModel.Mode;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.studio.StudioException;
import org.junit.jupiter.api.Test;

class WriteViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final FakeLater later = new FakeLater();
    private final Rescue rescue =
            new Rescue(Path.of("target", "rescued"), () -> Instant.ofEpochSecond(1_700_000_000));
    private final SampleStory story =
            new SampleStory(studio, "Talk")
                    .added()
                    .transcriptBegun()
                    .grown("I keep four hives.", "You need flour.", "We plant beans.")
                    .transcriptFinished()
                    .draftBegun("Bees", "Bread")
                    .written(0, "Four hives.")
                    .written(1, "Only flour.");
    private final WriteViewModel model =
            new WriteViewModel(
                    studio.library, studio.drafts, studio.feed, background, later, rescue);

    @Test
    void openedChapterShowsItsText() {
        open(0);
        assertEquals("Four hives.", writing().text());
        assertEquals("Bees", writing().title());
        assertEquals(2, model.lengthProperty().get().words());
        assertEquals(Saved.KEPT, model.savedProperty().get());
    }

    @Test
    void burstOfKeysIsKeptOnceWithinASecond() {
        open(0);
        type("Four hives. A");
        type("Four hives. An");
        assertEquals(Saved.PENDING, model.savedProperty().get());
        later.pass(Duration.ofSeconds(1));
        assertEquals(Saved.KEPT, model.savedProperty().get());
        assertEquals(List.of("Four hives.", "Four hives. An"), kept(0));
    }

    @Test
    void whatIsTypedWhileItIsBeingKeptIsKeptNext() {
        open(0);
        type("One");
        background.hold();
        later.pass(Duration.ofSeconds(1));
        type("One two");
        background.letGo();
        assertEquals(Saved.PENDING, model.savedProperty().get());
        later.pass(Duration.ofSeconds(1));
        assertEquals(List.of("Four hives.", "One", "One two"), kept(0));
    }

    @Test
    void anotherChapterOpensAfterTheTypedTextIsKept() {
        open(0);
        type("Five hives.");
        open(1);
        assertEquals("Only flour.", writing().text());
        assertEquals(List.of("Four hives.", "Five hives."), kept(0));
        open(0);
        assertEquals("Five hives.", writing().text());
    }

    @Test
    void failureKeepsTheTextOnTheDeskAndIsTriedAgain() {
        open(0);
        type("Five hives.");
        studio.drafts.failure = new StudioException("library.failed", "the disk is full");
        later.pass(Duration.ofSeconds(1));
        assertEquals(Saved.FAILED, model.savedProperty().get());
        open(1);
        assertEquals("Four hives.", writing().text());
        studio.drafts.failure = null;
        later.pass(Duration.ofSeconds(5));
        assertEquals(Saved.KEPT, model.savedProperty().get());
        assertEquals(List.of("Four hives.", "Five hives."), kept(0));
    }

    @Test
    void whatCouldNotBeKeptStaysWhenTheDraftIsLeftAndIsKeptLater() {
        open(0);
        type("Five hives.");
        studio.drafts.failure = new StudioException("library.failed", "the disk is full");
        model.close();
        assertEquals("Four hives.", writing().text());
        assertEquals(Saved.FAILED, model.savedProperty().get());
        studio.drafts.failure = null;
        later.pass(Duration.ofSeconds(5));
        assertEquals(List.of("Four hives.", "Five hives."), kept(0));
        assertInstanceOf(Mode.Nothing.class, model.modeProperty().get());
        open(1);
        type("More flour.");
        later.pass(Duration.ofSeconds(1));
        assertEquals(List.of("Only flour.", "More flour."), kept(1));
    }

    @Test
    void aKeyBetweenTheStartAndTheEndOfAnAutosaveIsKeptWhenTheDraftIsLeft() {
        open(0);
        type("One");
        background.hold();
        later.pass(Duration.ofSeconds(1));
        type("One two");
        model.close();
        background.letGo();
        background.letGo();
        assertEquals(List.of("Four hives.", "One", "One two"), kept(0));
        assertInstanceOf(Mode.Nothing.class, model.modeProperty().get());
    }

    @Test
    void closingWhileAnAutosaveWaitsKeepsTheNewestTextOnTop() {
        open(0);
        type("One");
        background.hold();
        later.pass(Duration.ofSeconds(1));
        type("One two");
        model.finish();
        background.letGo();
        assertEquals(List.of("Four hives.", "One two"), kept(0));
    }

    @Test
    void whatCannotBeKeptAtTheEndGoesIntoAFile() {
        open(0);
        type("Words without another copy.");
        studio.drafts.failure = new StudioException("library.failed", "the disk is full");
        assertThrows(StudioException.class, model::finish);
        assertTrue(
                rescue.kept().stream()
                        .anyMatch(file -> "Words without another copy.".equals(textOf(file))));
    }

    @Test
    void restoringWaitsUntilWhatWasTypedIsKept() {
        open(0);
        type("Five hives.");
        model.restore(1);
        assertEquals("Four hives.", writing().text());
        assertEquals(List.of("Four hives.", "Five hives.", "Four hives."), kept(0));
    }

    @Test
    void textOfSomebodyFasterIsFollowedNotLost() {
        open(0);
        type("Mine.");
        studio.drafts.keep(
                studio.drafts.sheet(story.draft, chapter(0)).orElseThrow(), 1, "Theirs.");
        later.pass(Duration.ofSeconds(1));
        assertEquals(List.of("Four hives.", "Theirs.", "Mine."), kept(0));
    }

    @Test
    void undoGoesBackBeyondTheLastStart() {
        open(0);
        type("Five hives.");
        later.pass(Duration.ofSeconds(1));
        model.undoOlder();
        assertEquals("Four hives.", writing().text());
        assertEquals(Caret.KEEP, writing().caret());
        model.redoNewer();
        assertEquals("Five hives.", writing().text());
    }

    @Test
    void undoWaitsWhileSomethingIsTyped() {
        open(0);
        type("Five hives.");
        model.undoOlder();
        later.pass(Duration.ofSeconds(1));
        assertEquals(List.of("Four hives.", "Five hives."), kept(0));
    }

    @Test
    void textThatChangedElsewhereIsShownWhenNothingIsTyped() {
        open(0);
        studio.drafts.keep(
                studio.drafts.sheet(story.draft, chapter(0)).orElseThrow(), 1, "Theirs.");
        assertEquals("Theirs.", writing().text());
        assertEquals(Caret.KEEP, writing().caret());
    }

    @Test
    void ownTextIsNotShownAgain() {
        open(0);
        int edition = writing().edition();
        type("Five hives.");
        later.pass(Duration.ofSeconds(1));
        assertEquals(edition, writing().edition());
    }

    @Test
    void closingWindowKeepsWhatWasTyped() {
        open(0);
        type("Last words.");
        model.finish();
        assertEquals(List.of("Four hives.", "Last words."), kept(0));
        model.finish();
        assertEquals(2, kept(0).size());
    }

    @Test
    void closingWhileATextIsBeingKeptLosesNothing() {
        open(0);
        type("One");
        background.hold();
        later.pass(Duration.ofSeconds(1));
        type("One two");
        model.finish();
        assertEquals("One two", kept(0).getLast());
    }

    @Test
    void deskIsEmptyAfterItWasClosed() {
        open(0);
        type("Five hives.");
        model.close();
        assertInstanceOf(Mode.Nothing.class, model.modeProperty().get());
        assertEquals("Five hives.", kept(0).getLast());
    }

    private void open(int at) {
        model.open(story.draft, chapter(at));
    }

    private ChapterId chapter(int at) {
        return studio.library.drafts().chapters(story.draft).get(at).chapter().id();
    }

    private void type(String text) {
        model.typed(() -> text);
    }

    private Mode.Writing writing() {
        return assertInstanceOf(Mode.Writing.class, model.modeProperty().get());
    }

    private List<String> kept(int at) {
        var sheet = studio.drafts.sheet(story.draft, chapter(at)).orElseThrow();
        return studio.library.drafts().revisions(sheet.variant()).stream()
                .map(revision -> revision.text().markdown())
                .toList();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
