package org.inkwright.generation.model;

/// How much a model can read and write.
///
/// @param context tokens of question and answer together
/// @param output tokens of the longest answer
/// @param factor see [TokenMeter]
public record ModelSize(int context, int output, double factor) {
    public ModelSize {
        if (context < 512 || output < 1 || output > context || !(factor >= 1)) {
            throw new IllegalArgumentException("no model has " + context + " and " + output);
        }
    }

    public TokenMeter meter() {
        return new TokenMeter(factor);
    }
}
