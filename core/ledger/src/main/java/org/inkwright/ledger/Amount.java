package org.inkwright.ledger;

/// A whole number of the smallest pieces of a unit; may be negative in a posting.
public sealed interface Amount permits Credits, Generations, Money {
    /// What is counted.
    Unit unit();

    /// How many: millionths of a credit, generations, or minor units of money.
    long count();

    /// The amount of that many smallest pieces of a unit.
    static Amount of(Unit unit, long count) {
        if (unit.equals(Unit.CREDIT)) {
            return new Credits(count);
        }
        return unit.equals(Unit.GENERATION) ? new Generations(count) : new Money(count, unit);
    }

    /// Nothing of a unit.
    static Amount none(Unit unit) {
        return of(unit, 0);
    }

    /// The sum.
    ///
    /// @throws LedgerOverflowException when it is too large to be kept
    /// @throws IllegalArgumentException when the units differ
    default Amount plus(Amount other) {
        if (!unit().equals(other.unit())) {
            throw new IllegalArgumentException("cannot add " + other.unit() + " to " + unit());
        }
        return of(unit(), Exact.add(count(), other.count()));
    }

    /// The opposite.
    default Amount negated() {
        return of(unit(), Exact.negate(count()));
    }

    /// This less another of the same unit.
    default Amount minus(Amount other) {
        return plus(other.negated());
    }

    /// -1, 0 or 1 as the amount is below, at or above zero.
    default int sign() {
        return Long.signum(count());
    }
}
