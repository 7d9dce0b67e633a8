package org.inkwright.billingapi;

/// A member of a message is missing or wrong. Never leaves this package.
final class BadMemberException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadMemberException(String message) {
        super(message);
    }
}
