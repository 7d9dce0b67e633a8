package org.inkwright.studio;

import java.time.InstantSource;
import org.inkwright.generation.model.TextModel;
import org.inkwright.generation.steps.ModelSteps;

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

    /// The steps as a model takes them, within the month's cap.
    ///
    /// @param recall which kept answers will do
    /// @throws StudioException when nobody knows the provider
    ModelSteps steps(EngineChoice choice, Recall recall) {
        TextModel capped = new CappedModel(engines.service(choice), cap);
        return engines.steps(choice, new RecallingModel(capped, books, clock, choice, recall));
    }

    /// @throws StudioException when the commission names a provider that nobody knows
    ModelSession open(Attempt attempt, Commission commission) {
        engines.provider(commission.engine());
        return new ModelSession(books, attempt, commission, this);
    }
}
