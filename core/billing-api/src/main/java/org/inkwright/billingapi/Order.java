package org.inkwright.billingapi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that is being bought, or was.
///
/// @param offer the id of what is bought
/// @param checkout where it is paid in the browser; null once that makes no sense
/// @param expires when the page of payment does
public record Order(
        String id,
        String offer,
        State state,
        MoneyAmount price,
        @Nullable String checkout,
        Instant expires) {
    /// How it travels.
    public static final Codec<Order> CODEC =
            Codec.of(
                    m ->
                            new Order(
                                    m.text("id"),
                                    m.text("offer"),
                                    m.word("state", State.values(), State.OTHER),
                                    m.object("price", MoneyAmount.CODEC),
                                    m.textOrNull("checkout_url"),
                                    m.instant("expires_at")),
                    (v, out) ->
                            out.put("id", v.id)
                                    .put("offer", v.offer)
                                    .put("state", v.state)
                                    .put("price", v.price, MoneyAmount.CODEC)
                                    .put("checkout_url", v.checkout)
                                    .put("expires_at", v.expires));

    /// How far an order is.
    public enum State {
        /// Not paid yet.
        OPEN,
        /// The payment is on its way and may take days.
        PENDING,
        /// Paid, and what it brings is there.
        PAID,
        /// The payment failed or was given up.
        FAILED,
        /// Nobody paid in time.
        EXPIRED,
        /// The money went back.
        REFUNDED,
        /// Somebody must look at it.
        PARKED,
        /// What only a newer endpoint knows.
        OTHER
    }

    /// Whether nothing more is to be waited for.
    public boolean isOver() {
        return switch (state) {
            case OPEN, PENDING, PARKED, OTHER -> false;
            case PAID, FAILED, EXPIRED, REFUNDED -> true;
        };
    }

    /// Where it is paid, as long as it can be.
    public Optional<String> payAt() {
        return Optional.ofNullable(checkout);
    }
}
