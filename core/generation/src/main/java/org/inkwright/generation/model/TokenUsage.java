package org.inkwright.generation.model;

/// How many tokens an answer took, as its service counts them.
///
/// @param input tokens that were read
/// @param output tokens that were written, thinking included
public record TokenUsage(long input, long output) {
    /// Nothing was used.
    public static final TokenUsage NONE = new TokenUsage(0, 0);

    public TokenUsage {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("nobody uses " + input + " and " + output);
        }
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output);
    }
}
