package org.inkwright.desktop.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.StyleCards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StyleViewModelTest {
    private static final StyleCard PLAIN = new StyleCard("Short sentences.", List.of("dive in"));

    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();
    private final Wishes wishes = new Wishes();
    private @Nullable EngineChoice engine;
    private final StyleViewModel model =
            new StyleViewModel(
                    wishes,
                    new StyleViewModel.Desk(studio.library, studio.styles, () -> engine),
                    choice,
                    new CallingThread());

    @Test
    void cardIsMadeChangedKeptChosenAndForgotten() {
        studio.styles.made = new StyleCards.Card(PLAIN, "en", 900, 1_200);
        model.ofDrafts();
        assertEquals("Short sentences.", wishes.styleProperty().get());
        assertEquals("dive in", wishes.bannedProperty().get());
        assertTrue(model.wordsProperty().get().startsWith("Counted from 900 of your 1,200 words."));
        wishes.styleProperty().set("Very short sentences.");
        model.keep();
        assertEquals("Give the card a name first.", model.wordsProperty().get());
        model.nameProperty().set(" Columns ");
        model.keep();
        assertEquals(List.of("Columns"), model.names());

        wishes.styleProperty().set("");
        model.choose("Columns");
        assertEquals("Very short sentences.", wishes.styleProperty().get());
        model.forget();
        assertEquals(List.of(), model.names());
        assertEquals("Very short sentences.", wishes.styleProperty().get(), "the wish stays");
    }

    @Test
    void chosenModelDescribesTheStyleWhereThereIsADraft() {
        new SampleStory(studio, "Talk").added().transcriptBegun().draftBegun("Bees");
        engine = new EngineChoice("ollama", "", "tiny");
        studio.styles.made = new StyleCards.Card(PLAIN, "en", 900, 900);
        model.ofDrafts();
        assertTrue(model.wordsProperty().get().startsWith("tiny described it"));
    }

    @Test
    void tooLittleTextMakesNothing() {
        wishes.styleProperty().set("Mine.");
        studio.styles.made = new StyleCards.Refused("style.too-short", 120);
        choice.recordings = List.of(Path.of("column.md"));
        model.ofFile();
        assertEquals("Mine.", wishes.styleProperty().get());
        assertTrue(
                model.wordsProperty()
                        .get()
                        .startsWith("There are too few words of your own: 120 of 300."));
        assertEquals(StyleViewModel.State.IDLE, model.stateProperty().get());
    }
}
