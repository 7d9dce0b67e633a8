package org.inkwright.billing.admin;

import java.util.Optional;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LedgerOverflowException;
import org.inkwright.ledger.Unit;

/// What an operator wants to give or take, in the operator's words.
///
/// @param fund the id of a pool or lot, `debt`, or nothing for a new lot of credits
/// @param amount in credits or generations, below zero to take
/// @param reason why
record Wish(String fund, String amount, String reason) {
    static final String DEBT = "debt";
    // A billion credits; nobody means more.
    private static final long MOST = 1_000_000_000_000_000L;

    /// The amount, where it is one of what the account counts, and something.
    Optional<Amount> amountOf(LedgerAccount target) {
        try {
            Amount exact =
                    target.unit().equals(Unit.GENERATION)
                            ? new Generations(Long.parseLong(amount))
                            : Credits.of(amount);
            boolean sound = exact.sign() != 0 && exact.count() <= MOST && exact.count() >= -MOST;
            return sound ? Optional.of(exact) : Optional.empty();
        } catch (IllegalArgumentException | LedgerOverflowException e) {
            return Optional.empty();
        }
    }

    /// Whether it takes something away.
    boolean takes() {
        return amount.startsWith("-");
    }

    /// Whether a kept adjustment came of the same wish.
    boolean isSameAs(KeptAdjustment.What kept) {
        LedgerAccount target = kept.target();
        boolean same =
                switch (fund) {
                    case "" -> target.part().startsWith("adjustment-");
                    case DEBT -> target.kind() == AccountKind.DEBT;
                    default -> target.part().equals(fund);
                };
        return same
                && reason.equals(kept.reason())
                && amountOf(target).filter(one -> one.count() == kept.amount()).isPresent();
    }
}
