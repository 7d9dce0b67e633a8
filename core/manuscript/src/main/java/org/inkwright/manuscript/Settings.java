package org.inkwright.manuscript;

import java.util.Optional;

/// Keeps what the writer chose. Never a secret.
public interface Settings {
    /// The value under a key.
    Optional<String> value(String key);

    /// Sets the value under a key.
    void put(String key, String value);
}
