package org.inkwright.studio;

/// The key store of the operating system. May ask the user to unlock it, so it may take a while.
/// Safe to share.
interface KeyVault {
    /// The key of a provider.
    Answer read(String provider);

    /// Keeps a key in the place of the one before.
    ///
    /// @return whether it is kept
    boolean keep(String provider, String key);

    /// Forgets a key; nothing happens when there is none.
    void forget(String provider);

    /// What a store says.
    sealed interface Answer {}

    /// The key. Printed without it.
    record Found(String key) implements Answer {
        @Override
        public String toString() {
            return "Found";
        }
    }

    /// It has none.
    record Missing() implements Answer {}

    /// It does not answer, or its user did not unlock it.
    record Silent() implements Answer {}
}
