package org.inkwright.ledger;

/// What came of a request to a hold.
public sealed interface HoldOutcome {
    /// The hold goes over to another state, or to a later end.
    record Changed(HoldState next) implements HoldOutcome {}

    /// The same was done before; its result stands.
    record Repeated(HoldState first) implements HoldOutcome {}

    /// Something else was done before; that stands (409).
    record Conflict(HoldState first) implements HoldOutcome {}

    /// It cannot expire yet.
    record NotDue(HoldState.Open hold) implements HoldOutcome {}
}
