package org.inkwright.generation.model;

import java.util.Optional;

/// Where keys are kept, such as the key store of the operating system. Asked anew for every call;
/// what it gives is never kept, logged or printed. Safe to share between threads.
public interface KeySource {
    /// The key of a provider, by the provider's id.
    Optional<String> key(String provider);

    /// There are no keys; enough for servers on this machine.
    static KeySource none() {
        return provider -> Optional.empty();
    }
}
