package org.inkwright.studio;

import org.inkwright.generation.model.KeySource;

/// Where the keys of text services are kept; never in the library. Safe to share between threads.
public interface KeyRing extends KeySource {
    /// How long keys are kept.
    Lasting lasting();

    /// Keeps the key of a provider, in place of the one before.
    void keep(String provider, String key);

    /// Forgets the key of a provider.
    void forget(String provider);

    /// How long keys are kept.
    enum Lasting {
        /// In the key store of the operating system.
        STORED,
        /// Until the program ends; the writer is asked again the next time.
        SESSION
    }
}
