package org.inkwright.manuscript;

import java.util.UUID;

/// Gives fresh ids. Safe to share between threads.
public interface Ids {
    /// A UUIDv7 (RFC 9562, section 5.7) that was never given before.
    UUID next();
}
