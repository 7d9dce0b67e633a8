package org.inkwright.billing.settings;

import java.util.List;

/// What reading the settings came to.
public sealed interface SettingsResult {
    /// They can be used.
    ///
    /// @param settings what they say
    record Good(Settings settings) implements SettingsResult {}

    /// They cannot.
    ///
    /// @param sentences every fault there is, in the order of the documented file
    record Faulty(List<String> sentences) implements SettingsResult {
        /// Keeps its own list.
        public Faulty {
            sentences = List.copyOf(sentences);
        }
    }
}
