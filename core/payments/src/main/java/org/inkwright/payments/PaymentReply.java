package org.inkwright.payments;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of asking the payment provider.
public sealed interface PaymentReply<T> {
    /// It did what was asked, now or when the same key was used before.
    record Done<T>(T value) implements PaymentReply<T> {}

    /// It will not; asking the same again is of no use.
    ///
    /// @param code the provider's word for why, such as `resource_missing`; ours are `no_access`
    ///   (the secret key is not taken), `no_customer` and `no_product` (they were deleted there)
    /// @param sentence for the operator; names no secret and nothing of a person
    record Refused<T>(String code, String sentence) implements PaymentReply<T> {}

    /// It could not be asked, or could not answer; it may have done what was asked. To be asked
    /// again later, with the same key.
    ///
    /// @param pause how long it asks to be left alone; null when it did not say
    record Unavailable<T>(Trouble trouble, @Nullable Duration pause) implements PaymentReply<T> {
        /// How long it asks to be left alone.
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(pause);
        }
    }

    /// Why it is unavailable.
    enum Trouble {
        /// No connection, or no answer in time.
        UNREACHABLE,
        /// It is asked too often (status 429).
        BUSY,
        /// A request with the same key is being worked on (status 409).
        IN_PROGRESS,
        /// It is out of order (status 5xx), or something else answered in its place.
        OUT_OF_ORDER,
        /// It answered, but not as we know it. It has probably done what was asked; when this
        /// stays, somebody must look.
        NOT_UNDERSTOOD
    }
}
