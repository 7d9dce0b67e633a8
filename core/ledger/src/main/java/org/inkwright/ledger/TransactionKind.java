package org.inkwright.ledger;

import java.util.Locale;

/// What a transaction does.
public enum TransactionKind {
    /// Gives a pool or a promotional lot.
    GRANT,
    /// Gives the credits of a paid order, debt first.
    PURCHASE,
    /// Charges an act.
    CHARGE,
    /// Takes the rest of a lot or pool that ended.
    EXPIRY,
    /// Takes credits back because money went back.
    REFUND,
    /// Puts credits back because a refund failed.
    REFUND_FAILED,
    /// Sets credits apart while a dispute runs.
    DISPUTE_OPENED,
    /// Gives them back.
    DISPUTE_WON,
    /// Takes them for good.
    DISPUTE_LOST,
    /// What an admin gave or took, with a reason.
    ADJUSTMENT,
    /// Undoes another transaction.
    CORRECTION,
    /// Gives up a debt.
    WRITE_OFF;

    /// The word in tables and exports.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static TransactionKind of(String code) {
        for (TransactionKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of transaction: " + code);
    }
}
