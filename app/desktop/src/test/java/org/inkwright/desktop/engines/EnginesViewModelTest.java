package org.inkwright.desktop.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeEngines;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.KeyRing;
import org.junit.jupiter.api.Test;

class EnginesViewModelTest {
    private final FakeEngines engines = new FakeEngines();

    @Test
    void inkwrightWritesUntilAModelIsChosen() {
        EnginesViewModel model = model();
        assertNull(model.chosenProperty().get());
        assertEquals("Inkwright itself", model.words(null));
        choose(model, "openai", "gpt-5");
        model.use();
        assertEquals(new EngineChoice("openai", "", "gpt-5"), engines.choice);
        assertEquals("gpt-5 (OpenAI)", model.words(model.chosenProperty().get()));
        model.useBuiltIn();
        assertNull(engines.choice);
        assertNull(model.chosenProperty().get());
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        engines.choice = new EngineChoice(EngineChoice.OWN, "http://localhost:9/v1", "tiny");
        EnginesViewModel model = model();
        assertEquals("http://localhost:9/v1", model.addressProperty().get());
        assertEquals("tiny", model.modelProperty().get());
        assertEquals("tiny (A server of your own)", model.words(engines.choice));
    }

    @Test
    void keyIsKeptWhenItIsFirstNeededAndLeavesTheField() {
        EnginesViewModel model = model();
        choose(model, "openai", "gpt-5");
        assertEquals(EnginesViewModel.KeyState.NONE, model.keyStateProperty().get());
        model.keyProperty().set("  sk-secret ");
        model.test();
        assertEquals(Map.of("openai", "sk-secret"), engines.kept);
        assertEquals("", model.keyProperty().get());
        assertEquals(EnginesViewModel.KeyState.FOR_NOW, model.keyStateProperty().get());
        engines.lasting = KeyRing.Lasting.STORED;
        choose(model, "mistral", "small");
        choose(model, "openai", "gpt-5");
        assertEquals(EnginesViewModel.KeyState.STORED, model.keyStateProperty().get());
        model.forgetKey();
        assertEquals(Map.of(), engines.kept);
        assertEquals(EnginesViewModel.KeyState.NONE, model.keyStateProperty().get());
    }

    @Test
    void keyOfOneServiceIsNotKeptForAnother() {
        EnginesViewModel model = model();
        choose(model, "openai", "gpt-5");
        model.keyProperty().set("sk-secret");
        choose(model, "groq", "some");
        model.test();
        assertEquals(Map.of(), engines.kept);
    }

    @Test
    void trialTellsHowTheModelAnswers() {
        EnginesViewModel model = model();
        choose(model, "ollama", "llama3");
        model.test();
        assertEquals(
                new Verdict.Works("It answers. The first word took 2 s."),
                model.verdictProperty().get());
        engines.trial =
                new ModelTrial.Works(
                        Duration.ofSeconds(1),
                        ModelEvent.Delivery.WHOLE,
                        ModelTrial.Counting.UNTOLD);
        model.test();
        var works = assertInstanceOf(Verdict.Works.class, model.verdictProperty().get());
        assertTrue(works.words().contains("all at once"), works.words());
        assertTrue(works.words().contains("Inkwright counts them"), works.words());
    }

    @Test
    void trialTellsWhatIsWrongAndWhichModelsAreNear() {
        EnginesViewModel model = model();
        choose(model, "openai", "gtp-5");
        engines.trial =
                new ModelTrial.Fails(ModelFailure.of(ModelTrouble.UNKNOWN_MODEL), List.of("gpt-5"));
        model.test();
        assertEquals(
                new Verdict.Fails(
                        "The service has no model of this name. Choose another.", List.of("gpt-5")),
                model.verdictProperty().get());
    }

    @Test
    void nothingIsAskedWithoutServiceModelOrAddress() {
        EnginesViewModel model = model();
        model.test();
        assertEquals("Choose a service first.", problem(model));
        choose(model, "openai", " ");
        model.test();
        assertEquals("Choose a model, or type its name.", problem(model));
        choose(model, EngineChoice.OWN, "tiny");
        model.use();
        assertEquals("Enter the address of your server; most end in /v1.", problem(model));
        assertEquals(List.of(), engines.tried);
        assertNull(engines.choice);
    }

    @Test
    void serviceTellsItsModels() {
        EnginesViewModel model = model();
        choose(model, "openai", "");
        engines.list = new ModelList.Offered(List.of("a", "b"));
        model.askForModels();
        assertEquals(List.of("a", "b"), model.models());
        assertEquals("2 models to choose from.", model.modelsWordsProperty().get());
        engines.list = new ModelList.Untold(ModelFailure.of(ModelTrouble.NO_KEY));
        model.askForModels();
        assertEquals(List.of(), model.models());
        assertTrue(model.modelsWordsProperty().get().startsWith("This service needs a key."));
    }

    private EnginesViewModel model() {
        return new EnginesViewModel(engines, new CallingThread());
    }

    private static String problem(EnginesViewModel model) {
        return assertInstanceOf(Verdict.Fails.class, model.verdictProperty().get()).words();
    }

    private static void choose(EnginesViewModel model, String service, String name) {
        model.serviceProperty()
                .set(
                        model.services().stream()
                                .filter(one -> one.id().equals(service))
                                .findFirst()
                                .orElseThrow());
        model.modelProperty().set(name);
    }
}
