package org.inkwright.billing.orders;

/// What an order brings.
enum OrderKind {
    /// A package of credits.
    PACKAGE,
    /// A plan, paid every month.
    PLAN,
    /// Another plan for a subscription that is there.
    PLAN_CHANGE,
    /// A boost.
    BOOST
}
