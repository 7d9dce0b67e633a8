package org.inkwright.billing.admin;

/// Something that operators do; asked by programs with JSON and by pages with a form. Shared by all
/// threads.
interface OperatorAct {
    /// Where it is asked, below the address of the operators' routes; `{id}` stands for what it is
    /// done to.
    String path();

    /// What it does, for the description of the interface.
    String summary();

    /// Whether it moves credits or money, so that a key must say which requests are the same.
    default boolean needsKey() {
        return false;
    }

    /// Does it, and notes it in the audit.
    ///
    /// @param asked what was sent, by name; never null
    Outcome done(Operator operator, Asked asked);
}
