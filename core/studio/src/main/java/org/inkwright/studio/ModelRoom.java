package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.manuscript.Ids;

/// Everything that has to do with text models, put together in start order. Safe to share.
final class ModelRoom {
    private final StoredEngines engines;
    private final StoredPrices prices;
    private final Estimator estimates;
    private final Generations generation;
    private final Rewriter rewriting;
    private final Planner planner;
    private final Stage writing;

    /// @param data the folder with the library
    ModelRoom(
            StudioParts parts,
            Path data,
            Tempo tempo,
            Books books,
            Leases leases,
            RunStarter pipeline) {
        Ids ids = parts.shelf().ids();
        engines =
                new StoredEngines(
                        books, parts.pens().models(), tempo.clock(), data.resolve("prompts"));
        prices = new StoredPrices(books, engines, tempo.clock());
        estimates = new Estimator(books, engines, prices);
        var ledger = new StepLedger(ids, tempo.clock(), prices);
        var sessions = new ModelSessions(books, engines, ledger);
        rewriting = new Rewriter(books, sessions, ids, tempo.clock());
        planner = new ModelPlanner(sessions);
        writing = new ModelWriteStage(books, sessions, ids, leases);
        generation = new Generations(books, leases, ids, pipeline);
    }

    StoredEngines engines() {
        return engines;
    }

    StoredPrices prices() {
        return prices;
    }

    Estimator estimates() {
        return estimates;
    }

    Generations generation() {
        return generation;
    }

    Rewriter rewriting() {
        return rewriting;
    }

    Planner planner() {
        return planner;
    }

    /// Writes the drafts whose plan names a text model.
    Stage writing() {
        return writing;
    }
}
