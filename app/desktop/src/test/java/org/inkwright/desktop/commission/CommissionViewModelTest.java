package org.inkwright.desktop.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeEstimates;
import org.inkwright.desktop.fakes.FakeGeneration;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.notes.Note;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.PointOfView;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Commission;
import org.inkwright.studio.CostRange;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.StudioException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommissionViewModelTest {
    private static final SourceId TALK = new SourceId(new UUID(0, 1));
    private static final DraftId DRAFT = new DraftId(new UUID(0, 2));
    private static final EngineChoice TINY = new EngineChoice("ollama", "", "tiny");

    private final FakeStudio studio = new FakeStudio();
    private final FakeEstimates estimates = studio.estimates;
    private final FakeGeneration generation = studio.generation;
    private final FakeLater later = new FakeLater();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final ObjectProperty<@Nullable EngineChoice> engine = new SimpleObjectProperty<>(TINY);

    @Test
    void sourceIsEstimatedOnceTheWriterRests() {
        CommissionViewModel model = model();
        assertNull(model.estimateProperty().get());
        rest();
        assertEquals(
                "About 13,000 tokens to read and at most 5,000 to write, in 5 questions. "
                        + "What the service takes for this is not known here.",
                model.lineProperty().get());
        model.wishes().toneProperty().set("w");
        model.wishes().toneProperty().set("warm");
        rest();
        assertEquals(
                List.of("", "warm"),
                estimates.asked.stream().map(one -> one.wishes().tone()).toList());
    }

    @Test
    void costIsToldInMoneyRoundedUp() {
        CommissionViewModel model = model();
        estimates.cost = new CostRange(12_300, 1_450_001, "USD");
        rest();
        assertTrue(model.lineProperty().get().endsWith(" About 0.02 to 1.46 USD."));
        estimates.cost = new CostRange(1, 2, "EUR");
        model.open(TALK);
        rest();
        assertTrue(model.lineProperty().get().endsWith(" About 0.01 to 0.01 EUR."));
        estimates.cost = new CostRange(0, 0, "XXX");
        model.open(TALK);
        rest();
        assertTrue(model.lineProperty().get().endsWith(" It costs nothing."));
    }

    @Test
    void everyQuestionCanBeReadBeforeItIsSent() {
        CommissionViewModel model = model();
        rest();
        var lines = AskedCell.Line.of(model.estimateProperty().get());
        assertEquals(
                List.of(
                        new AskedCell.Line.Heading(1, "", "system"),
                        new AskedCell.Line.Said("You write from numbered passages."),
                        new AskedCell.Line.Heading(1, "", "user"),
                        new AskedCell.Line.Said("[1] I keep four hives.")),
                lines);
    }

    @Test
    void whatIsMissingIsToldAndNothingBegins() {
        CommissionViewModel model = model();
        model.wishes().kindProperty().set(Kind.PODCAST);
        model.wishes().hostProperty().set("Ada");
        model.wishes().guestProperty().set(" Ada ");
        model.writeAll();
        assertEquals("A conversation needs the names of two.", model.lineProperty().get());
        engine.set(null);
        assertFalse(model.isThere());
        model.outline();
        assertEquals("Choose a text model first.", model.lineProperty().get());
        model.write(DRAFT, List.of());
        assertEquals("Choose a text model first.", notes.getFirst().title());
        assertEquals(List.of(), generation.asked);
        assertEquals(List.of(), begun);
    }

    @Test
    void planIsMadeAndThenWritten() {
        CommissionViewModel model = model();
        model.wishes().lengthProperty().set(TextLength.LONG);
        model.outline();
        assertEquals(List.of("begun"), begun);
        var chapter = new ChapterId(new UUID(0, 3));
        model.write(DRAFT, List.of(chapter));
        assertEquals(
                List.of("outline", "write"),
                generation.asked.stream().map(FakeGeneration.Asked::step).toList());
        var written = generation.asked.getLast();
        assertEquals(DRAFT, written.thing());
        assertEquals(List.of(chapter), written.chapters());
        assertEquals(TextLength.LONG, written.commission().wishes().length());
    }

    @Test
    void wishesArePassedOnAndKeptForTheNextTime() {
        CommissionViewModel model = model();
        Wishes wishes = model.wishes();
        wishes.kindProperty().set(Kind.REEL);
        wishes.platformProperty().set(Form.Platform.INSTAGRAM_REELS);
        wishes.secondsProperty().set(90);
        wishes.variantsProperty().set(3);
        wishes.audienceProperty().set("beekeepers");
        wishes.languageProperty().set("de");
        wishes.viewProperty().set(PointOfView.FIRST_PERSON);
        wishes.styleProperty().set("Short sentences.");
        wishes.bannedProperty().set("in today’s world; dive in");
        rest();
        Commission next = commission(model());
        assertEquals(new Form.Reel(Form.Platform.INSTAGRAM_REELS, 90), next.form());
        assertEquals(3, next.variants());
        assertEquals("beekeepers", next.wishes().audience());
        assertEquals("de", next.wishes().language());
        assertEquals(PointOfView.FIRST_PERSON, next.wishes().view());
        assertEquals(
                new StyleCard("Short sentences.", List.of("in today’s world", "dive in")),
                next.wishes().style());
    }

    @Test
    void whatWasKeptAndCannotBeReadDoesNoHarm() {
        studio.library.settings.put("commission.form", "NOVEL");
        studio.library.settings.put("commission.variants", "99");
        studio.library.settings.put("commission.seconds", "minus one");
        Commission next = commission(model());
        assertEquals(new Form.Article(), next.form());
        assertEquals(Commission.MOST_VARIANTS, next.variants());
    }

    @Test
    void filmIsNoLongerThanItsPlatformAllows() {
        CommissionViewModel model = model();
        model.wishes().kindProperty().set(Kind.REEL);
        model.wishes().secondsProperty().set(600);
        assertEquals(new Form.Reel(Form.Platform.YOUTUBE_SHORTS, 180), commission(model).form());
    }

    @Test
    void refusalIsToldInASentence() {
        CommissionViewModel model = model();
        estimates.refusal = new StudioException("step.no-source", "nothing was said");
        rest();
        assertEquals("There is nothing to write about.", model.lineProperty().get());
        assertNull(model.estimateProperty().get());
    }

    @Test
    void buttonSaysInAFewWordsWhatWritingTakes() {
        CommissionViewModel model = model();
        List<String> words = new ArrayList<>();
        model.estimate(DRAFT, List.of(), words::add);
        estimates.cost = new CostRange(10_000, 80_000, "USD");
        model.estimate(DRAFT, List.of(), words::add);
        assertEquals(List.of("about 3,500 tokens", "at most 0.08 USD"), words);
    }

    private Commission commission(CommissionViewModel model) {
        var ready = assertInstanceOf(Wishes.Ready.class, model.wishes().by(TINY));
        return ready.commission();
    }

    private CommissionViewModel model() {
        var desk =
                new CommissionViewModel.Desk(
                        studio.library, generation, estimates, studio.starter()::drafting);
        var model =
                new CommissionViewModel(
                        desk,
                        engine,
                        new CommissionViewModel.Threads(new CallingThread(), later, notes::add));
        model.onBegun(() -> begun.add("begun"));
        model.open(TALK);
        return model;
    }

    private void rest() {
        later.pass(Duration.ofSeconds(1));
    }
}
