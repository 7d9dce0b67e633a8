package org.inkwright.payments;

import java.util.regex.Pattern;

/// What is bought: a package, a boost, or a plan for a month.
///
/// @param product the id of the offer; the provider keeps a product under it
/// @param name what the buyer reads
/// @param price once, or for each month
public record SoldItem(String product, String name, MoneySum price) {
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /// @throws IllegalArgumentException for an id that cannot be one, or a price below one
    public SoldItem {
        if (!PRODUCT.matcher(product).matches() || price.minorUnits() <= 0) {
            throw new IllegalArgumentException("not to be sold: " + product);
        }
    }
}
