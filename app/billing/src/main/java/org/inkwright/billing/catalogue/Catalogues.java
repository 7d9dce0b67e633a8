package org.inkwright.billing.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.inkwright.billing.database.Database;
import org.inkwright.ledger.CatalogueReading;
import org.inkwright.ledger.OfferCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is sold now, and what was sold under each version before. An operator changes the file
/// while the program runs; a file that cannot be used changes nothing. Shared by all threads.
public final class Catalogues {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);

    private final Database database;
    private final InstantSource clock;
    private final Optional<Path> file;
    private final AtomicReference<String> lastSeen = new AtomicReference<>("");
    private final AtomicReference<OfferCatalogue> current;
    private final Map<String, OfferCatalogue> known = new ConcurrentHashMap<>();

    /// Reads the catalogue.
    ///
    /// @param file the operator's; without one the catalogue that comes with the program counts
    /// @throws FaultyCatalogueException when it cannot be used
    public Catalogues(Database database, InstantSource clock, Optional<Path> file) {
        this.database = database;
        this.clock = clock;
        this.file = file;
        // All at once: whoever asks for one later does so inside a transaction.
        database.transact(all ->
                        all.all(
                                "select version, json from catalogue_version"
                                        + " order by first_used",
                                row -> row.text("json")))
                .forEach(this::remember);
        String json = read().orElseThrow(this::unreadable);
        lastSeen.set(json);
        this.current = new AtomicReference<>(taken(json));
    }

    /// What is sold now.
    public OfferCatalogue current() {
        return current.get();
    }

    /// What was sold under a version.
    ///
    /// @throws IllegalStateException when there never was such a version
    public OfferCatalogue version(String version) {
        OfferCatalogue here = known.get(version);
        if (here != null) {
            return here;
        }
        // Not inside the map: whoever else wants one must not wait for the database here.
        OfferCatalogue kept = kept(version);
        known.put(version, kept);
        return kept;
    }

    /// The newest catalogue that sells, or sold, a plan: whoever pays for it keeps it when it is
    /// not sold any more. The current one where no plan has that id.
    public OfferCatalogue withPlan(String plan) {
        OfferCatalogue now = current();
        if (now.plans().plan(plan).isPresent()) {
            return now;
        }
        return known.values().stream()
                .filter(one -> one.plans().plan(plan).isPresent())
                .max(Comparator.comparing(OfferCatalogue::version))
                .orElse(now);
    }

    /// Looks whether the file has changed, and takes it over when it can be used.
    public void refresh() {
        Optional<String> json = read();
        if (json.isEmpty() || json.orElseThrow().equals(lastSeen.get())) {
            return;
        }
        lastSeen.set(json.orElseThrow());
        try {
            current.set(taken(json.orElseThrow()));
            LOG.info("catalogue {} counts from now on", current().version());
        } catch (FaultyCatalogueException e) {
            LOG.error("the changed catalogue is not used: {}", e.sentences());
        }
    }

    private Optional<String> read() {
        try {
            return Optional.of(
                    file.isPresent()
                            ? Files.readString(file.orElseThrow())
                            : OfferCatalogue.usualJson());
        } catch (IOException e) {
            LOG.error("the catalogue cannot be read", e);
            return Optional.empty();
        }
    }

    private FaultyCatalogueException unreadable() {
        return new FaultyCatalogueException(
                List.of("The catalogue " + file.orElseThrow() + " cannot be read."));
    }

    private void remember(String json) {
        if (OfferCatalogue.read(json) instanceof CatalogueReading.Sound(OfferCatalogue kept)) {
            known.put(kept.version(), kept);
        } else {
            LOG.error("a catalogue that was used before cannot be read any more");
        }
    }

    // A version never changes: orders and receipts name it.
    private OfferCatalogue taken(String json) {
        OfferCatalogue catalogue = sound(json);
        String version = catalogue.version();
        database.change(all ->
                all.change(
                        "insert into catalogue_version (version, json, first_used)"
                                + " values (?, ?, ?) on conflict do nothing",
                        version,
                        json,
                        clock.instant()));
        OfferCatalogue first = kept(version);
        if (!first.equals(catalogue)) {
            throw new FaultyCatalogueException(
                    List.of(
                            "Version "
                                    + version
                                    + " was used for another catalogue. Give the changed one a"
                                    + " new version."));
        }
        known.put(version, first);
        return first;
    }

    private OfferCatalogue kept(String version) {
        String json =
                database.transact(all ->
                        all.only(
                                "select json from catalogue_version where version = ?",
                                row -> row.text("json"),
                                version));
        return sound(json);
    }

    private static OfferCatalogue sound(String json) {
        return switch (OfferCatalogue.read(json)) {
            case CatalogueReading.Sound(OfferCatalogue catalogue) -> catalogue;
            case CatalogueReading.Faulty(List<String> faults) ->
                    throw new FaultyCatalogueException(faults);
        };
    }
}
