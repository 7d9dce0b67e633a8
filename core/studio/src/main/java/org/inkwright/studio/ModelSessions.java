package org.inkwright.studio;

import java.time.InstantSource;
import org.inkwright.generation.model.TextModel;
import org.inkwright.generation.steps.ModelSteps;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.StepPreview;
import org.inkwright.generation.steps.StepTask;

/// Opens sessions with text models. Safe to share.
final class ModelSessions {
    private final Books books;
    private final StoredEngines engines;
    private final StoredCap cap;
    private final StepLedger ledger;
    private final InstantSource clock;

    ModelSessions(
            Books books,
            StoredEngines engines,
            StoredCap cap,
            StepLedger ledger,
            InstantSource clock) {
        this.books = books;
        this.clock = clock;
        this.engines = engines;
        this.cap = cap;
        this.ledger = ledger;
    }

    StepLedger ledger() {
        return ledger;
    }

    /// Whether the month's cap is reached, so that nobody is asked any more.
    boolean isCapped() {
        return cap.isReached();
    }

    /// The steps as a model takes them, within the month's cap.
    ///
    /// @param recall which kept answers will do
    /// @throws StudioException when nobody knows the provider
    ModelSteps steps(EngineChoice choice, Recall recall) {
        TextModel capped = new CappedModel(engines.service(choice), cap);
        return engines.steps(choice, new RecallingModel(capped, books, clock, choice, recall));
    }

    /// About how many tokens a step sends, if no answer has to be asked for again.
    long tokens(EngineChoice choice, StepTask task) {
        return new StepPreview(engines.engines(choice), engines.prompts()).estimate(task).input();
    }

    /// Which model of a service takes a prompt.
    EngineChoice taking(EngineChoice choice, PromptName prompt) {
        return engines.taking(choice, prompt);
    }

    /// @throws StudioException when the commission names a provider that nobody knows
    ModelSession open(Attempt attempt, Commission commission) {
        engines.provider(commission.engine());
        return new ModelSession(books, attempt, commission, this);
    }
}
