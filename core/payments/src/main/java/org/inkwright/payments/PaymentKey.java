package org.inkwright.payments;

import java.util.regex.Pattern;

/// Makes sure that what is asked happens once. Made from the id of the row that remembers the
/// request, so that it is the same after a crash; another request has another key.
///
/// @param value 1 to 255 visible characters; at most 220 for a change of plan, which takes parts
public record PaymentKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");

    /// @throws IllegalArgumentException for what cannot be sent
    public PaymentKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a key has 1 to 255 visible characters");
        }
    }

    /// The key of a part of what is asked.
    public PaymentKey part(String name) {
        return new PaymentKey(value + ":" + name);
    }
}
