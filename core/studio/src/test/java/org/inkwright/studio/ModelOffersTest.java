package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelOffersTest {
    private static final SpeechModel DEMO =
            new SpeechModel("demo", Path.of("demo.bin"), false, true);
    private static final SpeechModel ENGLISH =
            new SpeechModel("english", Path.of("english.bin"), false, false);
    private static final SpeechModel MANY =
            new SpeechModel("many", Path.of("many.bin"), true, false);

    private Machine machine = new Machine(2, 4L << 30);

    @Test
    void theChosenModelIsUsableForWhatItKnows() {
        assertEquals(new ModelOffer.Usable(ENGLISH), offer("en", ENGLISH, List.of(ENGLISH)));
        assertEquals(new ModelOffer.Usable(MANY), offer("de", MANY, List.of(MANY)));
        assertEquals(new ModelOffer.Usable(MANY), offer("auto", MANY, List.of(MANY)));
    }

    @Test
    void anotherInstalledModelHelpsOutWhereTheChosenOneCannot() {
        assertEquals(new ModelOffer.Usable(MANY), offer("de", ENGLISH, List.of(ENGLISH, MANY)));
        assertEquals(new ModelOffer.Usable(ENGLISH), offer("en", DEMO, List.of(ENGLISH)));
    }

    @Test
    void theDemoAloneIsSaidToBeTheDemo() {
        var only = (ModelOffer.OnlyDemo) offer("en", DEMO, List.of());

        assertEquals(DEMO, only.demo());
        assertEquals("ggml-base.en-q8_0", only.download().name());
    }

    @Test
    void nothingKnowsGermanUntilAMultilingualModelIsHere() {
        var none = (ModelOffer.None) offer("de", ENGLISH, List.of(ENGLISH));

        assertEquals("ggml-base-q8_0", none.download().name());
    }

    @Test
    void aStrongerMachineIsOfferedABetterModel() {
        machine = new Machine(4, 8L << 30);
        assertEquals(
                "ggml-small-q8_0",
                ((ModelOffer.None) offer("fr", DEMO, List.of())).download().name());
        machine = new Machine(12, 32L << 30);
        assertEquals(
                "ggml-large-v3-turbo-q5_0",
                ((ModelOffer.None) offer("fr", DEMO, List.of())).download().name());
    }

    private ModelOffer offer(String language, SpeechModel current, List<SpeechModel> installed) {
        return new ModelOffers(KnownModels.bundled(), machine)
                .offer(language, current, installed, DEMO);
    }
}
