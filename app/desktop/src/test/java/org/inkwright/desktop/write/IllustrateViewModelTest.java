package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Illustrating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IllustrateViewModelTest {
    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "You need flour.", "So."), "Bees", "Bread")
                    .written("I keep four hives.", "You need flour.");
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final WriteViewModel write = on.write;
    private final List<String> inserted = new ArrayList<>();
    private @Nullable EngineChoice engine = new EngineChoice("openai", "", "gpt-5");
    private final IllustrateViewModel model = illustrate();

    private IllustrateViewModel illustrate() {
        return new IllustrateViewModel(
                write,
                new IllustrateViewModel.Desk(studio.library, studio.illustrating, () -> engine),
                background);
    }

    @BeforeEach
    void openChapter() {
        model.insertsBy(inserted::add);
        on.open(0);
    }

    @Test
    void modelProposesAPictureForEachChapter() {
        studio.illustrating.specs =
                new Illustrating.Described(
                        List.of(
                                new Illustrating.Spec(on.chapter(0), "Four hives at dusk", "Hives"),
                                new Illustrating.Spec(on.chapter(1), "Flour", "A bowl")));
        model.describe();
        assertEquals("Four hives at dusk", model.promptProperty().get());
        on.open(1);
        assertEquals("Flour", model.promptProperty().get());
        assertEquals("A bowl", model.altTextProperty().get());
    }

    @Test
    void pictureIsMadeByTheSameServiceAndStandsAtTheCaret() {
        model.promptProperty().set("Four hives");
        model.altTextProperty().set("Hives [old]");
        model.imageModelProperty().set(" gpt-image ");
        model.make();
        Illustrating.Wanted wanted = studio.illustrating.wanted.getFirst();
        assertEquals(new EngineChoice("openai", "", "gpt-image"), wanted.engine());
        assertEquals(PictureRequest.Size.WIDE, wanted.size());
        assertEquals(List.of("![Hives  old ](pictures/hives.png)"), inserted);
        assertEquals("gpt-image", illustrate().imageModelProperty().get());
    }

    @Test
    void pictureThatComesAfterTheWriterWentOnIsNotPutIntoAnotherChapter() {
        model.promptProperty().set("Four hives");
        model.imageModelProperty().set("gpt-image");
        background.hold();
        model.make();
        on.open(1);
        background.letGoBackwards();
        assertEquals(List.of(), inserted);
        assertTrue(model.wordsProperty().get().contains("![](pictures/hives.png)"));
    }

    @Test
    void whatIsMissingIsTold() {
        model.make();
        assertTrue(model.wordsProperty().get().startsWith("Enter the name of an image model"));
        model.imageModelProperty().set("gpt-image");
        model.make();
        assertEquals("Say what is to be seen first.", model.wordsProperty().get());
        engine = null;
        model.make();
        assertTrue(model.wordsProperty().get().startsWith("No text model is chosen."));
        assertEquals(List.of(), studio.illustrating.wanted);
    }

    @Test
    void refusalIsASentence() {
        studio.illustrating.picture = new Illustrating.Refused("text-model.filtered");
        model.promptProperty().set("Four hives");
        model.imageModelProperty().set("gpt-image");
        model.make();
        assertTrue(model.wordsProperty().get().startsWith("A safety filter"));
        assertEquals(IllustrateViewModel.State.IDLE, model.stateProperty().get());
    }
}
