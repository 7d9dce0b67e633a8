package org.inkwright.payments;

/// A key or secret of the payment provider; it does not print itself.
///
/// @param value what is secret
public record Confidential(String value) {
    /// @throws IllegalArgumentException when there is nothing
    public Confidential {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is not empty");
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
