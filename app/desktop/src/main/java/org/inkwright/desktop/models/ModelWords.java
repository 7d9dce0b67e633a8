package org.inkwright.desktop.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.ModelCard;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.jspecify.annotations.Nullable;

/// Speech models in words.
public final class ModelWords {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;

    private final Texts texts = Texts.of(ModelWords.class);

    /// Words in the texts of this feature.
    public ModelWords() {}

    /// A number of bytes, as disks count them.
    public String size(long bytes) {
        return bytes >= GIGABYTE
                ? texts.text("size.gb", (double) bytes / GIGABYTE)
                : texts.text("size.mb", Math.max(1, bytes / MEGABYTE));
    }

    /// What a model is called: the demo has no file of the writer's.
    public String title(ShelvedModel model) {
        return isDemo(model) ? texts.text("models.demo") : model.card().title();
    }

    /// What is known about a model, in a line.
    public String facts(ShelvedModel model) {
        if (isDemo(model)) {
            return texts.text("models.demo.facts");
        }
        ModelCard card = model.card();
        List<String> facts = new ArrayList<>();
        facts.add(texts.text(card.multilingual() ? "models.many" : "models.english"));
        facts.add(size(card.bytes()));
        if (card.memoryMegabytes() > 0) {
            facts.add(texts.text("models.memory", size(card.memoryMegabytes() * MEGABYTE)));
        }
        facts.add(speed(model));
        return String.join(" · ", facts);
    }

    private String speed(ShelvedModel model) {
        Double measured = model.timesFaster();
        if (measured == null) {
            return texts.text("pace." + model.card().pace().name().toLowerCase(Locale.ROOT));
        }
        return measured >= 1
                ? texts.text("models.faster", measured)
                : texts.text("models.slower", 1 / measured);
    }

    /// Where a model is, in words; empty when its buttons say it.
    public String state(ShelvedModel model) {
        return switch (model.state()) {
            case ModelState.Absent absent -> "";
            case ModelState.Waiting waiting -> texts.text("state.waiting");
            case ModelState.Downloading(long bytes, Duration left) -> downloading(bytes, left);
            case ModelState.Paused(long bytes) -> texts.text("state.paused", size(bytes));
            case ModelState.Failed(long bytes, ModelProblem problem) -> problem(problem);
            case ModelState.Installed installed ->
                    model.current() ? texts.text("state.current") : "";
            case ModelState.Broken(String detail) -> texts.text("state.broken", detail);
        };
    }

    private String downloading(long bytes, @Nullable Duration left) {
        return left == null
                ? texts.text("state.downloading", size(bytes))
                : texts.text("state.downloading.left", size(bytes), Durations.inWords(left));
    }

    /// Why a model cannot be had, as a sentence.
    public String problem(ModelProblem problem) {
        return texts.text(problem.code());
    }

    private static boolean isDemo(ShelvedModel model) {
        return model.state() instanceof ModelState.Installed(var installed, var place)
                && installed.demo();
    }
}
