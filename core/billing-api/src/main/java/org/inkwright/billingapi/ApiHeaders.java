package org.inkwright.billingapi;

/// The headers that apps and endpoint give a meaning.
public final class ApiHeaders {
    /// Names a request that moves credits or makes an order; the same on every repetition.
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// `true` on an answer that was given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    /// Traces a request end to end.
    public static final String REQUEST_ID = "X-Request-Id";

    /// `false` on an answer that would be the same again.
    public static final String SHOULD_RETRY = "x-should-retry";

    /// Seconds after which the same may be sent again.
    public static final String RETRY_AFTER = "Retry-After";

    private ApiHeaders() {}
}
