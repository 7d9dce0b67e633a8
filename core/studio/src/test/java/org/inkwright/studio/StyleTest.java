package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.StepKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final String MINE =
            "I don't write about bees because I like honey. I write about them because they hum. "
                    .repeat(20);
    private static final String HABITS =
            "{\"habits\":[\"Sentences are short and plain.\",\"The writer says I.\","
                    + "\"There are no dashes in the text.\",\"Each thought ends early.\"]}";

    private Rig rig;
    private Draft draft;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        rig.work(rig.studio.generation().outline(source.id(), Commission.article(ENGINE, "en")));
        draft = rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        rig.work(
                rig.studio
                        .generation()
                        .write(draft.id(), Commission.article(ENGINE, "en"), List.of()));
    }

    @BeforeEach
    void speak() {
        rig.text.speeches = request -> FakeText.Speech.of(HABITS);
        rig.text.asked.clear();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aCardIsMeasuredWithoutAModel() {
        var card = assertInstanceOf(StyleCards.Card.class, styles().measured(text(MINE)));
        assertTrue(card.card().description().contains("The first person (I) is used often"));
        assertEquals("en", card.language());
        assertEquals(card.wordsGiven(), card.wordsRead());
        assertEquals(List.of(), rig.text.asked);
    }

    @Test
    void tooLittleIsRefusedWithItsCount() {
        assertEquals(
                new StyleCards.Refused("style.too-short", 4),
                styles().measured(text("I write about bees.")));
        assertEquals(
                new StyleCards.Refused("style.too-short", 0),
                styles().described(draft.id(), text(""), ENGINE, new StopSignal()));
        assertEquals(List.of(), rig.text.asked);
    }

    @Test
    void ofADraftOnlyWhatTheWriterWroteCounts() {
        var models = new StyleCards.Material(List.of(draft.id()), List.of(), "");
        assertEquals(new StyleCards.Refused("style.too-short", 0), styles().measured(models));
        ChapterId chapter = chapters().getFirst();
        Sheet sheet = rig.studio.drafts().sheet(draft.id(), chapter).orElseThrow();
        int newest = newest(sheet);
        String theirs = "Window 1 begins. ";
        rig.studio.drafts().keep(sheet, newest, theirs + MINE + "\n\n" + theirs);
        var mixed = assertInstanceOf(StyleCards.Card.class, styles().measured(models));
        var pure = assertInstanceOf(StyleCards.Card.class, styles().measured(text(MINE)));
        assertEquals(pure.wordsGiven(), mixed.wordsGiven());
        rig.studio.drafts().keep(sheet, newest(sheet), "Window 1 begins.");
    }

    @Test
    void aModelDescribesAndIsMetered() {
        var made = styles().described(draft.id(), text(MINE), ENGINE, new StopSignal());
        var card = assertInstanceOf(StyleCards.Card.class, made);
        assertEquals(4, card.card().description().lines().count());
        assertEquals(card.wordsGiven(), card.wordsRead(), 5);
        assertTrue(rig.text.asked.getFirst().messages().getLast().text().contains("they hum"));
        var month = rig.studio.usage().thisMonth();
        assertTrue(
                rig.studio.usage().of(month).steps().stream()
                        .anyMatch(step -> step.step() == StepKind.STYLE));
    }

    @Test
    void ofMuchTextPiecesAreReadAndThatIsSaid() {
        String long1 = (MINE + "\n\n").repeat(60);
        var made = styles().described(draft.id(), text(long1), ENGINE, new StopSignal());
        var card = assertInstanceOf(StyleCards.Card.class, made);
        assertTrue(card.wordsRead() < card.wordsGiven() / 2, card.toString());
        assertTrue(card.wordsRead() > 1_000, card.toString());
    }

    @Test
    void whatAModelCannotIsRefused() {
        rig.text.speeches = request -> FakeText.Speech.of("no");
        assertEquals(
                "step.unusable",
                ((StyleCards.Refused)
                                styles().described(
                                                draft.id(), text(MINE), ENGINE, new StopSignal()))
                        .code());
        var stop = new StopSignal();
        stop.stop();
        assertEquals(
                "step.stopped",
                ((StyleCards.Refused) styles().described(draft.id(), text(MINE), ENGINE, stop))
                        .code());
    }

    @Test
    void filesAreReadWhateverTheirLettersAreKeptAs(@TempDir Path folder) throws Exception {
        String german =
                "Ich schreibe über Bienen, weil sie summen und weil ich es höre. ".repeat(30);
        Path plain = Files.writeString(folder.resolve("plain.txt"), "\ufeff" + german);
        Path old = folder.resolve("old.txt");
        Files.write(old, german.getBytes(Charset.forName("windows-1252")));
        var card = assertInstanceOf(StyleCards.Card.class, styles().measured(files(plain)));
        assertEquals("de", card.language());
        assertEquals(card, styles().measured(files(old)));
        Path none = Files.write(folder.resolve("none.txt"), new byte[] {0, 1, 2, 0});
        for (Path bad : List.of(none, folder, folder.resolve("missing.txt"))) {
            assertEquals(
                    new StyleCards.Refused("style.unreadable", 0), styles().measured(files(bad)));
        }
    }

    @Test
    void cardsAreKeptChangedAndForgottenByName() {
        var blog = new StyleCard("Short sentences.", List.of("delve"));
        styles().keep(" My blog ", blog);
        styles().keep("Letters", new StyleCard("Long sentences.", List.of()));
        styles().keep("my blog", new StyleCard("Shorter sentences.", List.of()));
        assertEquals(
                List.of("Letters", "my blog"),
                styles().all().stream().map(StyleCards.Named::name).toList());
        assertEquals("Shorter sentences.", styles().all().getLast().card().description());
        styles().forget("MY BLOG");
        styles().forget("never there");
        assertEquals(1, styles().all().size());
        assertThrows(IllegalArgumentException.class, () -> styles().keep(" ", blog));
        assertThrows(IllegalArgumentException.class, () -> styles().keep("x".repeat(81), blog));
        rig.studio
                .library()
                .write(unit -> {
                    unit.settings().put("style-cards", "[{");
                    return true;
                });
        assertEquals(List.of(), styles().all());
    }

    @Test
    void textsAreNotPrinted() {
        assertFalse(text(MINE).toString().contains("bees"));
    }

    private static StyleCards.Material text(String text) {
        return new StyleCards.Material(List.of(), List.of(), text);
    }

    private static StyleCards.Material files(Path file) {
        return new StyleCards.Material(List.of(), List.of(file), "");
    }

    private int newest(Sheet sheet) {
        return rig.studio
                .library()
                .read(unit -> unit.drafts().newest(sheet.variant()))
                .orElseThrow()
                .number();
    }

    private List<ChapterId> chapters() {
        return rig.studio.library().read(unit -> unit.drafts().chapters(draft.id())).stream()
                .map(written -> written.chapter().id())
                .toList();
    }

    private StyleCards styles() {
        return rig.studio.styles();
    }
}
