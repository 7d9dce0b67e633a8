package org.inkwright.desktop.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeShelf;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.notes.Note;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.Test;

class ModelsViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();
    private final List<Note> notes = new ArrayList<>();
    private final ModelWords words = new ModelWords();

    @Test
    void modelsOnThisComputerComeFirst() {
        studio.shelf.models.add(FakeShelf.here("small"));
        studio.shelf.models.add(FakeShelf.known("large", new ModelState.Paused(40_000_000)));
        assertEquals(
                List.of("demo", "small", "large", "base"),
                model().rows().stream().map(ShelvedModel::name).toList());
        assertEquals("2 models on this computer · 104 MB", model().summaryProperty().get());
    }

    @Test
    void downloadShowsItsWayAndIsUsedWhenItWasMeantForThat() {
        studio.shelf.onlyDemo(studio.models.demo());
        ModelsViewModel model = model();
        model.downloadAndUse("base");
        assertEquals(List.of("download base"), studio.shelf.steps);
        tell(
                FakeShelf.known(
                        "base", new ModelState.Downloading(40_000_000, Duration.ofMinutes(2))));
        assertEquals("40 MB so far · 2 min left", words.state(row(model, "base")));
        SpeechModel base = new SpeechModel("base", Path.of("/models/base"), true, false);
        studio.models.next = new SpeechModels.Choice.Chosen(base);
        studio.shelf.offer = new ModelOffer.Usable(base);
        studio.shelf.models.set(1, FakeShelf.here("base"));
        tell(FakeShelf.here("base"));
        assertEquals(base, model.currentProperty().get());
        assertInstanceOf(ModelOffer.Usable.class, model.offerProperty().get());
    }

    @Test
    void chosenModelThatKnowsOnlyEnglishCanListen() {
        studio.shelf.onlyDemo(studio.models.demo());
        var english = new SpeechModel("base.en", Path.of("/models/base.en"), false, false);
        studio.models.current = english;
        assertEquals(new ModelOffer.Usable(english), model().offerProperty().get());
    }

    @Test
    void downloadForTheShelfIsNotUsedByItself() {
        ModelsViewModel model = model();
        model.download(row(model, "base"));
        tell(FakeShelf.here("base"));
        assertTrue(model.currentProperty().get().demo());
    }

    @Test
    void everyProblemHasItsSentence() {
        for (ModelProblem problem : ModelProblem.values()) {
            ShelvedModel failed =
                    FakeShelf.known("base", new ModelState.Failed(1_000_000, problem));
            assertTrue(words.state(failed).endsWith("."), problem + ": " + words.state(failed));
        }
    }

    @Test
    void modelInUseIsNotDeletedAndThatIsSaid() {
        ModelsViewModel model = model();
        studio.shelf.removal = ModelShelf.Removal.IN_USE;
        model.delete(row(model, "base"));
        assertEquals(1, notes.size());
        assertTrue(notes.getFirst().title().contains("needs this model"));
    }

    @Test
    void refusedFileIsExplained() {
        choice.model = Path.of("notes.bin");
        model().takeIn();
        assertEquals(List.of("it is a text"), notes.getFirst().lines());
    }

    @Test
    void speedIsToldAsTimesOfSpeech() {
        ShelvedModel base = FakeShelf.here("base");
        assertTrue(words.facts(base).endsWith("· fast"), words.facts(base));
        assertTrue(words.facts(measured(base, 3.5)).endsWith("3.5 times faster than speech here"));
        assertTrue(words.facts(measured(base, 0.5)).endsWith("2.0 times slower than speech here"));
    }

    @Test
    void failedMeasurementIsSaid() {
        ModelsViewModel model = model();
        studio.shelf.speed = OptionalDouble.empty();
        model.measure(row(model, "demo"));
        assertEquals(1, notes.size());
    }

    private static ShelvedModel measured(ShelvedModel model, double speed) {
        return new ShelvedModel(model.card(), model.state(), model.current(), speed);
    }

    private void tell(ShelvedModel model) {
        studio.feed.tell(new StudioEvent.ModelChanged(model));
    }

    private static ShelvedModel row(ModelsViewModel model, String name) {
        return model.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ModelsViewModel model() {
        return new ModelsViewModel(
                new ModelsViewModel.Stock(studio.shelf, studio.models),
                studio.feed,
                choice,
                new CallingThread(),
                notes::add);
    }
}
