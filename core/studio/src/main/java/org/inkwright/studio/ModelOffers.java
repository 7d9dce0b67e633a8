package org.inkwright.studio;

import java.util.Comparator;
import java.util.List;

/// Decides which model would transcribe a language, and which one to offer when none can.
///
/// @param known what can be downloaded
/// @param machine what it has to run on
record ModelOffers(List<KnownModel> known, Machine machine) {
    private static final String ENGLISH = "en";
    private static final long GIB = 1L << 30;

    /// What transcribes a language.
    ///
    /// @param current what the writer chose, or the demo
    /// @param installed every sound model on this machine but the demo
    /// @param demo the demo
    ModelOffer offer(
            String language, SpeechModel current, List<SpeechModel> installed, SpeechModel demo) {
        if (!current.demo() && knows(current, language)) {
            return new ModelOffer.Usable(current);
        }
        return installed.stream()
                .filter(model -> knows(model, language))
                .max(Comparator.comparingLong(model -> ModelFolder.size(model.file())))
                .<ModelOffer>map(ModelOffer.Usable::new)
                .orElseGet(() -> without(language, demo));
    }

    private ModelOffer without(String language, SpeechModel demo) {
        ModelCard download = download(language);
        boolean maybeTheSample = language.equals(ENGLISH) || language.equals(Hearing.AUTO);
        return maybeTheSample
                ? new ModelOffer.OnlyDemo(demo, download)
                : new ModelOffer.None(download);
    }

    /// An English model hears everything as English; so whoever wants the language recognised needs
    /// one that knows more.
    private static boolean knows(SpeechModel model, String language) {
        return model.multilingual() || language.equals(ENGLISH);
    }

    private ModelCard download(String language) {
        String name = suiting(language.equals(ENGLISH));
        return known.stream()
                .map(KnownModel::card)
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseGet(() -> first(language));
    }

    private ModelCard first(String language) {
        return known.stream()
                .map(KnownModel::card)
                .filter(card -> card.multilingual() || language.equals(ENGLISH))
                .findFirst()
                .orElseThrow(() -> new StudioException("program.damaged", "no model is known"));
    }

    private String suiting(boolean english) {
        if (machine.processors() >= 8 && machine.memoryBytes() >= 12 * GIB) {
            return "ggml-large-v3-turbo-q5_0";
        }
        boolean strong = machine.processors() >= 4 && machine.memoryBytes() >= 6 * GIB;
        return "ggml-" + (strong ? "small" : "base") + (english ? ".en" : "") + "-q8_0";
    }
}
