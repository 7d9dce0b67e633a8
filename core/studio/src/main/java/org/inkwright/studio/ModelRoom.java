package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.manuscript.Ids;

/// Everything that has to do with text models, put together in start order. Safe to share.
final class ModelRoom {
    private final StoredEngines engines;
    private final StoredPrices prices;
    private final Estimator estimates;
    private final StoredUsage usage;
    private final StoredCap cap;
    private final Generations generation;
    private final Rewriter rewriting;
    private final Illustrator illustrating;
    private final StoredCards cards;
    private final Comparison evidence;
    private final StoredStyles styles;
    private final BatchReader reports;
    private final PromptFolder prompts;
    private final Planner planner;
    private final Stage writing;

    ModelRoom(
            StudioParts parts,
            Surroundings around,
            Tempo tempo,
            Books books,
            ListedPictures pictures,
            Start start) {
        Ids ids = parts.shelf().ids();
        Path data = around.folders().data();
        usage = new StoredUsage(books, tempo.clock(), around.zone());
        cap = new StoredCap(books, usage);
        engines =
                new StoredEngines(
                        books, parts.pens().models(), tempo.clock(), data.resolve("prompts"));
        prices = new StoredPrices(books, engines, tempo.clock());
        estimates = new Estimator(books, engines, prices);
        var ledger = new StepLedger(ids, tempo.clock(), prices);
        var sessions = new ModelSessions(books, engines, cap, ledger, tempo.clock());
        var solo = new SoloSteps(books, ids, tempo.clock(), ledger);
        rewriting = new Rewriter(books, sessions, solo);
        var stills = new SourceStills(books, parts.eyes().stills(), pictures);
        illustrating = new Illustrator(books, engines, sessions, solo, stills);
        cards = new StoredCards(books);
        evidence = new Comparison(books);
        styles = new StoredStyles(books, sessions, solo);
        reports = new BatchReader(books);
        prompts = new PromptFolder(data.resolve("prompts"), tempo.clock());
        planner = new ModelPlanner(sessions);
        writing = new ModelWriteStage(books, sessions, ids, start.leases());
        generation = new Generations(books, start.leases(), ids, start.pipeline());
    }

    /// How runs begin.
    record Start(Leases leases, RunStarter pipeline) {}

    StoredEngines engines() {
        return engines;
    }

    StoredPrices prices() {
        return prices;
    }

    Estimator estimates() {
        return estimates;
    }

    StoredUsage usage() {
        return usage;
    }

    StoredCap cap() {
        return cap;
    }

    Generations generation() {
        return generation;
    }

    Rewriter rewriting() {
        return rewriting;
    }

    Illustrator illustrating() {
        return illustrating;
    }

    Comparison evidence() {
        return evidence;
    }

    StoredCards cards() {
        return cards;
    }

    StoredStyles styles() {
        return styles;
    }

    BatchReader reports() {
        return reports;
    }

    PromptFolder prompts() {
        return prompts;
    }

    Planner planner() {
        return planner;
    }

    /// Writes the drafts whose plan names a text model.
    Stage writing() {
        return writing;
    }
}
