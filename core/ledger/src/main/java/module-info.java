/// The rules of credits: accounts and postings that add up to zero, holds, lots, periods, plans,
/// prices and limits, as values and functions.
///
/// Start reading at [org.inkwright.ledger.LedgerTransaction] for what is kept, at
/// [org.inkwright.ledger.OrderOfUse] for which credits pay, and at
/// [org.inkwright.ledger.OfferCatalogue] for what is sold.
///
/// This module must never know a database, a clock of its own, a network or a payment service, and
/// no floating-point number may occur in it.
@org.jspecify.annotations.NullMarked
module org.inkwright.ledger {
    requires static transitive org.jspecify;
    requires com.google.gson;

    exports org.inkwright.ledger;
}
