package org.inkwright.generation.model;

import java.time.Duration;

/// Whether a service can be asked at all: its address makes sense and a usable key is at hand.
/// Lives as long as one call and is never printed.
sealed interface Door {
    /// It cannot.
    record Shut(ModelTrouble trouble) implements Door {}

    /// It can.
    ///
    /// @param key empty when none is sent
    record Open(BaseAddress address, String key) implements Door {
        /// The same end without the key in the service's words.
        ModelEvent.Ended redacted(ModelEvent.Ended end) {
            if (key.isEmpty() || !(end instanceof ModelEvent.Failed(ModelFailure failure))) {
                return end;
            }
            Duration wait = failure.advisedWait();
            String words = failure.detail().replace(key, "[key]");
            return new ModelEvent.Failed(
                    new ModelFailure(failure.trouble(), failure.status(), words, wait));
        }

        @Override
        public String toString() {
            return "Open";
        }
    }

    static Door of(Provider provider, KeySource keys) {
        BaseAddress address = BaseAddress.of(provider.address());
        if (address == null) {
            return new Shut(ModelTrouble.BAD_ADDRESS);
        }
        String key = keys.key(provider.id()).map(String::strip).orElse("");
        if (key.isEmpty()) {
            return provider.keyNeed() == Provider.KeyNeed.NEEDED
                    ? new Shut(ModelTrouble.NO_KEY)
                    : new Open(address, "");
        }
        // Anything else cannot stand in the head of a request, and would be quoted in an exception.
        if (!key.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            return new Shut(ModelTrouble.BAD_KEY);
        }
        if (address.isOpenToOthers()) {
            return new Shut(ModelTrouble.NOT_SECURE);
        }
        return new Open(address, key);
    }
}
