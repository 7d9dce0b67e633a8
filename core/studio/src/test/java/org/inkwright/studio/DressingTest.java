package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.PictureAnswer;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenUsage;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.StepKind;
import org.inkwright.publishing.SearchRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a draft is dressed with before it goes out: search card and pictures.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DressingTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");
    private static final SeoFields MINE =
            new SeoFields(
                    "All about windows",
                    "Windows begin and end, and each is about a topic of its own.",
                    "all-about-windows",
                    List.of("windows"));

    private Rig rig;
    private Draft draft;
    private SearchCards.Card suggested;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        draft = rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        suggested = cards().card(draft.id());
    }

    @BeforeEach
    void speak() {
        rig.text.speeches = FakeText::usual;
        rig.text.painted.clear();
        rig.studio.cap().lift();
        cards().withdraw(draft.id());
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aCardIsSuggestedChangedAndKept() {
        assertEquals("all-about-windows", suggested.fields().slug());
        var saved = assertInstanceOf(SearchCards.Saved.Done.class, cards().save(draft.id(), MINE));
        assertEquals(List.of(), saved.card().findings());
        assertEquals(MINE, cards().card(draft.id()).fields());
        assertEquals("All about windows", saved.card().shown().title());
    }

    @Test
    void faultsAreNotKeptAndAdviceIs() {
        cards().save(draft.id(), MINE);
        var bad = new SeoFields(MINE.title(), MINE.description(), "Fenster Ö", MINE.keywords());
        var faulty =
                assertInstanceOf(SearchCards.Saved.Faulty.class, cards().save(draft.id(), bad));
        assertEquals(List.of(SearchRules.Finding.SLUG_CHARACTERS), faulty.faults());
        assertEquals(MINE, cards().card(draft.id()).fields());
        var plain = new SeoFields(MINE.title(), "short", MINE.slug(), List.of());
        var saved = assertInstanceOf(SearchCards.Saved.Done.class, cards().save(draft.id(), plain));
        assertEquals(2, saved.card().findings().size());
        var worse = new SeoFields(MINE.title(), "short", "Ö", List.of());
        assertEquals(3, cards().tried(draft.id(), worse).findings().size());
    }

    @Test
    void aPublishedAddressStays() {
        cards().save(draft.id(), MINE);
        assertEquals("other-title", cards().slug(draft.id(), "Other title"));
        assertTrue(cards().publish(draft.id()));
        assertEquals("all-about-windows", cards().slug(draft.id(), "Other title"));
        var moved = new SeoFields(MINE.title(), MINE.description(), "other", MINE.keywords());
        var faulty =
                assertInstanceOf(SearchCards.Saved.Faulty.class, cards().save(draft.id(), moved));
        assertEquals(List.of(SearchRules.Finding.SLUG_PUBLISHED), faulty.faults());
        assertEquals(SearchCards.Address.PUBLISHED, cards().card(draft.id()).address());
        cards().withdraw(draft.id());
        assertInstanceOf(SearchCards.Saved.Done.class, cards().save(draft.id(), moved));
    }

    @Test
    void picturesAreDescribedForChaptersThatHaveAText() {
        var nothing = pictures().describe(draft.id(), ENGINE, WritingWishes.in(""), go());
        assertEquals(new Illustrating.Refused("step.no-source"), nothing);
        ChapterId last = chapters().getLast();
        Sheet sheet = rig.studio.drafts().sheet(draft.id(), last).orElseThrow();
        rig.studio.drafts().keep(sheet, 0, "Late windows are late.");
        rig.text.speeches =
                request ->
                        FakeText.Speech.of(
                                "{\"images\":[{\"chapter\":1,\"prompt\":\"a late window\","
                                        + "\"alt\":\"A window at night\"}]}");
        assertEquals(
                new Illustrating.Described(
                        List.of(new Illustrating.Spec(last, "a late window", "A window at night"))),
                pictures().describe(draft.id(), ENGINE, WritingWishes.in(""), go()));
    }

    @Test
    void aPictureIsMadeKeptAndMetered() {
        byte[] png = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);
        rig.text.painting = new PictureAnswer.Made(png, new TokenUsage(12, 1_056));
        var made = assertInstanceOf(Illustrating.Made.class, pictures().make(wanted(), go()));
        assertTrue(rig.studio.pictures().file(made.address()).isPresent());
        assertEquals("fake-1", rig.text.painted.getFirst().model());
        assertFalse(wanted().toString().contains("bees"));
        var now = rig.clock.instant();
        assertTrue(
                rig
                        .studio
                        .library()
                        .read(unit ->
                                unit.usage()
                                        .models(now.minus(Duration.ofDays(1)), now.plusSeconds(1)))
                        .stream()
                        .anyMatch(use ->
                                use.step() == StepKind.IMAGES && use.tokens().output() == 1_056));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        rig.text.painting =
                new PictureAnswer.Made("<html>".getBytes(StandardCharsets.UTF_8), TokenUsage.NONE);
        assertEquals(
                new Illustrating.Refused("picture.no-picture"), pictures().make(wanted(), go()));
        rig.text.painting = new PictureAnswer.Failed(ModelFailure.of(ModelTrouble.FILTERED));
        assertEquals(
                new Illustrating.Refused("text-model.filtered"), pictures().make(wanted(), go()));
        var stop = new StopSignal();
        stop.stop();
        assertEquals(new Illustrating.Refused("step.stopped"), pictures().make(wanted(), stop));
        rig.text.painted.clear();
        rig.studio.cap().set(new MonthlyCap.OfTokens(0));
        assertEquals(new Illustrating.Refused("cap.reached"), pictures().make(wanted(), go()));
        assertEquals(0, rig.text.painted.size());
    }

    private Illustrating.Wanted wanted() {
        return new Illustrating.Wanted(
                draft.id(),
                chapters().getFirst(),
                "bees at night",
                PictureRequest.Size.SQUARE,
                ENGINE);
    }

    private List<ChapterId> chapters() {
        return rig.studio.library().read(unit -> unit.drafts().chapters(draft.id())).stream()
                .map(written -> written.chapter().id())
                .toList();
    }

    private SearchCards cards() {
        return rig.studio.searchCards();
    }

    private Illustrating pictures() {
        return rig.studio.illustrating();
    }

    private static StopSignal go() {
        return new StopSignal();
    }
}
