package org.inkwright.billing.orders;

/// How far an order is.
enum OrderState {
    /// It can be paid.
    OPEN,
    /// The payment is on its way.
    PENDING,
    /// It is paid, and what it brings is there.
    PAID,
    /// The payment failed or was given up.
    FAILED,
    /// Nobody paid in time.
    EXPIRED,
    /// All of its money went back.
    REFUNDED,
    /// Somebody must look at it.
    PARKED,
    /// Somebody has looked at it: it brings nothing.
    CLOSED;

    /// Whether money that comes still pays for it: also money that comes late.
    boolean canBePaid() {
        return this == OPEN || this == PENDING || this == FAILED || this == EXPIRED;
    }

    /// Whether money came that bought nothing.
    boolean broughtNothing() {
        return this == PARKED || this == CLOSED;
    }
}
