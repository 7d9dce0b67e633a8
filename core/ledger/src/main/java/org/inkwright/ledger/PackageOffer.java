package org.inkwright.ledger;

/// Credits that are sold once.
///
/// @param id what orders name; never given to another package
/// @param name what buyers read
public record PackageOffer(String id, String name, Credits credits, Money price) {
    /// @throws IllegalArgumentException when it brings or costs nothing
    public PackageOffer {
        if (id.isBlank() || name.isBlank() || credits.sign() <= 0 || price.sign() <= 0) {
            throw new IllegalArgumentException("a package has a name, credits and a price");
        }
    }
}
