package org.inkwright.payments;

import java.util.regex.Pattern;

/// A key or secret of the payment provider; it does not print itself.
///
/// @param value what is secret, visible characters only
public record Confidential(String value) {
    private static final Pattern SHAPE = Pattern.compile("[!-~]+");

    /// @throws IllegalArgumentException when there is nothing, or something that cannot be sent
    public Confidential {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a secret has visible characters only");
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
