package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;

/// Keeps what models cost.
public interface PriceList {
    /// All of them, by name.
    List<PricedModel> all();

    /// One of them.
    Optional<PricedModel> of(String engine);

    /// Sets a price in the place of the one before.
    void set(PricedModel model);

    /// Forgets a price; nothing happens when there is none.
    void forget(String engine);
}
