package org.inkwright.studio;

import org.inkwright.generation.steps.ModelSteps;

/// Opens sessions with text models. Safe to share.
final class ModelSessions {
    private final Books books;
    private final StoredEngines engines;
    private final StepLedger ledger;

    ModelSessions(Books books, StoredEngines engines, StepLedger ledger) {
        this.books = books;
        this.engines = engines;
        this.ledger = ledger;
    }

    StepLedger ledger() {
        return ledger;
    }

    /// @throws StudioException when nobody knows the provider
    ModelSteps steps(EngineChoice choice) {
        return engines.steps(choice);
    }

    /// @throws StudioException when the commission names a provider that nobody knows
    ModelSession open(Attempt attempt, Commission commission) {
        return new ModelSession(
                books, attempt, commission, engines.steps(commission.engine()), ledger);
    }
}
