package org.inkwright.billing.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.ledger.OfferCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is sold, and how it changes while the program runs.
class CataloguesTest {
    private static final String USUAL = OfferCatalogue.usualJson();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChangedFileCountsWithoutARestartAndOldVersionsStay(Engine engine, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.json"), USUAL);
        try (Books books = Books.open(engine, folder)) {
            var catalogues = new Catalogues(books.database, books.clock, Optional.of(file));
            String first = catalogues.current().version();
            Files.writeString(file, changed("2031-01-01"));
            catalogues.refresh();
            assertEquals("2031-01-01", catalogues.current().version());
            assertEquals(550, price(catalogues.current()));
            assertEquals(500, price(catalogues.version(first)));
            var again = new Catalogues(books.database, books.clock, Optional.of(file));
            assertEquals(500, price(again.version(first)));
            assertEquals(first, again.withPlan("plan-basic").version());
            assertEquals("2031-01-01", again.withPlan("plan-pro").version());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatCannotBeUsedChangesNothing(Engine engine, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.json"), USUAL);
        try (Books books = Books.open(engine, folder)) {
            var catalogues = new Catalogues(books.database, books.clock, Optional.of(file));
            String first = catalogues.current().version();
            Files.writeString(file, "nonsense");
            catalogues.refresh();
            assertEquals(first, catalogues.current().version());
            // the same version for other content
            Files.writeString(file, changed(first));
            catalogues.refresh();
            assertEquals(500, price(catalogues.current()));
            Files.delete(file);
            catalogues.refresh();
            assertEquals(first, catalogues.current().version());
        }
    }

    @Test
    void aFaultyOneStopsTheStartWithASentenceForEachFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.json"), "{}");
        try (Books books = Books.open(Engine.H2, folder)) {
            var faulty =
                    assertThrows(
                            FaultyCatalogueException.class,
                            () -> new Catalogues(books.database, books.clock, Optional.of(file)));
            assertTrue(faulty.sentences().size() > 3, () -> faulty.sentences().toString());
        }
    }

    // a package is dearer, and one of the plans has another id
    private static String changed(String version) {
        String first = USUAL.replaceFirst("(?s).*?\"version\": \"([^\"]+)\".*", "$1");
        return USUAL.replace(first, version)
                .replace("\"price\": 500}", "\"price\": 550}")
                .replace("plan-basic", "plan-small");
    }

    private static long price(OfferCatalogue catalogue) {
        return catalogue.pack("credits-starter").orElseThrow().price().count();
    }
}
