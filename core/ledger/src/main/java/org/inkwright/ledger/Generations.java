package org.inkwright.ledger;

/// A number of generations, the unit of the pools that plans and boosts bring.
///
/// @param count may be negative in a posting
public record Generations(long count) implements Amount {
    public static final Generations NONE = new Generations(0);

    /// As many total tokens as one generation pays for.
    public static final long TOKENS = 8_000;

    /// One generation for every started 8,000 tokens.
    ///
    /// @param tokens tokens in and out together, not negative
    public static Generations forTokens(long tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException("tokens are not negative: " + tokens);
        }
        return new Generations(tokens / TOKENS + (tokens % TOKENS == 0 ? 0 : 1));
    }

    @Override
    public Unit unit() {
        return Unit.GENERATION;
    }

    @Override
    public String toString() {
        return Long.toString(count);
    }
}
