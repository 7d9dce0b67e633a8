package org.inkwright.ledger;

/// What a plan lets its user do at a time.
///
/// @param hourly acts begun within any 60 minutes
/// @param concurrency acts that run at once
/// @param variants variants of one chapter
/// @param outputTokens the cap of an act that names none, which is also what is reserved (rule 20)
public record PlanLimits(
        int hourly, int concurrency, int variants, int outputTokens, Regeneration regeneration) {
    /// @throws IllegalArgumentException for a limit under which nothing is possible
    public PlanLimits {
        if (hourly < 1 || concurrency < 1 || variants < 1 || outputTokens < 1) {
            throw new IllegalArgumentException("a limit lets at least one through");
        }
    }
}
