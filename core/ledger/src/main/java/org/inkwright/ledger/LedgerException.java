package org.inkwright.ledger;

/// Something in the ledger is not as it must be. Never an outcome that a caller should expect.
public class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }
}
