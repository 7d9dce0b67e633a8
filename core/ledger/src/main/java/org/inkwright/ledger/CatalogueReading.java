package org.inkwright.ledger;

import java.util.List;

/// What came of reading a catalogue.
public sealed interface CatalogueReading {
    /// It is sound.
    record Sound(OfferCatalogue catalogue) implements CatalogueReading {}

    /// It is not.
    ///
    /// @param faults a sentence each, with the place in the file
    record Faulty(List<String> faults) implements CatalogueReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
