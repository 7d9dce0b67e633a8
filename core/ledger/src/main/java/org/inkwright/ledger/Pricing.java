package org.inkwright.ledger;

/// What the price book says to an act.
public sealed interface Pricing {
    /// Its price.
    ///
    /// @param version the version of the book: what a hold is settled by (rule 71)
    record Priced(ActPrice price, String version) implements Pricing {}

    /// No line names the model.
    record UnknownModel(String model) implements Pricing {}

    /// The model has lines, but none for such an act.
    record NoPrice(String model) implements Pricing {}
}
