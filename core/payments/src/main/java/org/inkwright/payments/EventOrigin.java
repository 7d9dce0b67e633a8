package org.inkwright.payments;

/// Where an event comes from.
///
/// @param apiVersion how it is written, such as `2026-01-28.clover`; empty when it does not say
public record EventOrigin(Money money, String apiVersion, Dialect dialect) {
    /// Whether money is real there.
    public enum Money {
        /// It is.
        LIVE,
        /// It is not.
        TEST
    }

    /// Whether it is written as we expect.
    public enum Dialect {
        /// It is.
        OURS,
        /// It is of another major version; what was needed was found all the same, or the content
        /// is [EventContent.Foreign].
        OTHER
    }
}
