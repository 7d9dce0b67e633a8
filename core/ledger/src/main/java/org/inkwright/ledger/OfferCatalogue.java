package org.inkwright.ledger;

import java.util.List;
import java.util.Optional;

/// Everything that is sold and what acts cost, in one version. Orders and holds name the version
/// that they were made under (rules 31 and 71).
///
/// @param version never used for other content again
/// @param currency three capital letters; of every price
public record OfferCatalogue(
        String version,
        String currency,
        List<PackageOffer> packages,
        PlanOffers plans,
        PriceBook prices) {
    public OfferCatalogue {
        packages = List.copyOf(packages);
    }

    /// The package of an id.
    public Optional<PackageOffer> pack(String id) {
        return packages.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /// Reads a catalogue from JSON.
    ///
    /// @return the catalogue, or everything that is wrong with it at once
    public static CatalogueReading read(String json) {
        return CatalogueReader.read(json);
    }

    /// The catalogue that comes with the program, as JSON.
    public static String usualJson() {
        return CatalogueReader.usual();
    }
}
