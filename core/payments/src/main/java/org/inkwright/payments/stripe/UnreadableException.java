package org.inkwright.payments.stripe;

import java.io.Serial;

/// A member of an object is missing or of another kind.
final class UnreadableException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /// @param fault which member, and what is wrong; no content
    UnreadableException(String fault) {
        super(fault);
    }

    String fault() {
        return String.valueOf(getMessage());
    }
}
