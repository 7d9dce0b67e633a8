package org.inkwright.billingapi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the same request, with the same idempotency key, is worth sending again.
public sealed interface Repeat {
    /// How long to wait where nobody says it.
    Duration USUAL = Duration.ofSeconds(5);

    /// It would be refused again.
    record Never() implements Repeat {}

    /// When somebody has signed in.
    record AfterSignIn() implements Repeat {}

    /// When something was paid.
    record AfterPayment() implements Repeat {}

    /// After a while.
    record After(Duration pause) implements Repeat {}

    /// What a refusal's status means.
    ///
    /// @param told what the answer says; null when it says nothing
    /// @param shouldRetry the header of that name; null when there is none
    static Repeat of(int status, @Nullable Duration told, @Nullable String shouldRetry) {
        boolean again = !"false".equals(shouldRetry);
        Duration pause = Optional.ofNullable(told).orElse(USUAL);
        return switch (status) {
            case 401 -> new AfterSignIn();
            case 402 -> new AfterPayment();
            // a conflict of states stays one; a key in progress says when it is over
            case 409 -> again && told != null ? new After(pause) : new Never();
            case 408, 429 -> again ? new After(pause) : new Never();
            default -> status >= 500 && again ? new After(pause) : new Never();
        };
    }
}
