package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.SearchCards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchCardViewModelTest {
    private final OpenDraft on = new OpenDraft(List.of("I keep four hives.", "So."), "Bees");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final FakeLater later = on.later;
    private final ChaptersViewModel chapters = on.chapters;
    private @Nullable EngineChoice engine = new EngineChoice("ollama", "", "tiny");
    private final SearchCardViewModel model =
            new SearchCardViewModel(
                    chapters,
                    new SearchCardViewModel.Desk(studio.cards, studio.rewriting, () -> engine),
                    background,
                    later);

    @BeforeEach
    void openCard() {
        chapters.open(on.story.draft);
        model.turn();
    }

    @Test
    void cardShowsWhatSearchEnginesShowAndWhatWouldDoBetter() {
        assertEquals("Life at home", model.titleProperty().get());
        assertEquals(
                "The description says little; about 120 characters do better."
                        + " There are no keywords.",
                model.wordsProperty().get());
        model.titleProperty().set("T".repeat(70));
        rest();
        assertTrue(shown().shown().title().endsWith("…"));
        assertTrue(model.wordsProperty().get().startsWith("Search engines cut the title."));
    }

    @Test
    void fieldsAreKeptUnlessOneCannotBeUsed() {
        model.slugProperty().set("No Slug");
        model.save();
        assertTrue(model.wordsProperty().get().startsWith("The address takes small letters"));
        assertEquals("life-at-home", studio.cards.kept.slug());
        model.slugOfTitle();
        assertEquals("life-at-home", model.slugProperty().get());
        model.keywordsProperty().set("bees, , bread");
        model.save();
        assertEquals("Kept.", model.wordsProperty().get());
        assertEquals(
                new SeoFields(
                        "Life at home",
                        "Bees, bread and a garden.",
                        "life-at-home",
                        List.of("bees", "bread")),
                studio.cards.kept);
    }

    @Test
    void addressOfAPublishedPageStays() {
        model.turnPublished();
        assertEquals(SearchCards.Address.PUBLISHED, shown().address());
        model.turnPublished();
        assertEquals(SearchCards.Address.OPEN, shown().address());
    }

    @Test
    void modelHasIdeasForTitles() {
        model.suggest();
        assertEquals(List.of("Bees", "A year of bees"), model.ideas());
        studio.rewriting.ideas = new Rewriting.Refused("step.refused", "");
        model.suggest();
        assertTrue(model.wordsProperty().get().startsWith("The model refused."));
        engine = null;
        model.suggest();
        assertTrue(model.wordsProperty().get().startsWith("No text model is chosen."));
    }

    private SearchCards.Card shown() {
        return Objects.requireNonNull(model.cardProperty().get());
    }

    private void rest() {
        later.pass(Duration.ofSeconds(1));
    }
}
