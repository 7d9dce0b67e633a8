package org.inkwright.studio;

/// What is known about a speech model before it is used.
///
/// @param name its file's name without the ending
/// @param title in plain words; the name itself for a model that is not a known one
/// @param multilingual whether it knows more than English
/// @param bytes how large its file is
/// @param memoryMegabytes about how much memory it needs at work; 0 when nobody knows
/// @param pace how fast it is among the models, before it was measured
public record ModelCard(
        String name,
        String title,
        boolean multilingual,
        long bytes,
        int memoryMegabytes,
        Pace pace) {
    public ModelCard {
        if (name.isBlank() || bytes < 0 || memoryMegabytes < 0) {
            throw new IllegalArgumentException("not a card of a model: " + name);
        }
    }

    /// How fast a model is among its kind.
    public enum Pace {
        FASTEST,
        FAST,
        MODERATE,
        SLOW,
        SLOWEST,
        /// Nobody knows.
        UNKNOWN
    }
}
