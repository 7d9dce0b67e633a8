package org.inkwright.generation.model;

/// What a service asks for a model, as its list of models tells.
///
/// @param inputMicros millionths of the currency for a million tokens that are read
/// @param outputMicros millionths of the currency for a million tokens that are written
/// @param currency ISO 4217 code
public record PriceTag(long inputMicros, long outputMicros, String currency) {
    public PriceTag {
        if (inputMicros < 0 || outputMicros < 0) {
            throw new IllegalArgumentException("nobody pays for being read");
        }
    }
}
