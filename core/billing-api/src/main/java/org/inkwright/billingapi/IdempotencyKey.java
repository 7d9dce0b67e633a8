package org.inkwright.billingapi;

import java.util.UUID;

/// Names a request that moves credits or makes an order. The app makes it and keeps it before it
/// sends, and sends it again unchanged, so that what is asked for twice is done once.
///
/// @param value 16 to 255 visible characters
public record IdempotencyKey(String value) {
    /// @throws IllegalArgumentException for anything else
    public IdempotencyKey {
        boolean visible = value.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
        if (value.length() < 16 || value.length() > 255 || !visible) {
            throw new IllegalArgumentException("not an idempotency key");
        }
    }

    /// A new one, which nobody else has.
    public static IdempotencyKey fresh() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
