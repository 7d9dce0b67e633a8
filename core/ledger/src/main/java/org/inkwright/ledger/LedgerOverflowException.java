package org.inkwright.ledger;

/// An amount left the range that the ledger can hold; nothing was added (rule 7).
public final class LedgerOverflowException extends LedgerException {
    private static final long serialVersionUID = 1L;

    LedgerOverflowException(String message) {
        super(message);
    }
}
