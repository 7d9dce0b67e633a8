package org.inkwright.payments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of an event as they came. Never printed: they name people.
public final class EventBody {
    private final byte[] bytes;

    /// Copies the bytes.
    public EventBody(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The bytes as text.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventBody body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
