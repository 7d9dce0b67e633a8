package org.inkwright.ledger;

/// One line of the price book.
public sealed interface PriceEntry {
    /// The model, as the gateway is asked for it.
    String model();

    /// The price of text; each rate is for a million tokens.
    ///
    /// @param act the kind of act that it is for, or [#ANY]
    record Text(String model, String act, Rate input, Rate cachedInput, Rate output)
            implements PriceEntry {
        /// Every kind of act that has no line of its own.
        public static final String ANY = "*";
    }

    /// The price of one picture.
    record Image(String model, Rate each) implements PriceEntry {}

    /// The price of a million spoken characters.
    record Speech(String model, Rate million) implements PriceEntry {}

    /// The price of an hour of transcribed sound.
    record Transcription(String model, Rate hour) implements PriceEntry {}
}
