package org.inkwright.billing.orders;

import java.net.URI;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.Order;

/// Orders as the desktop sees them.
final class OrderMessages {
    private OrderMessages() {}

    static Answer.Message answer(KeptOrder order) {
        return Answer.Message.of(Order.CODEC, message(order));
    }

    static Order message(KeptOrder order) {
        return new Order(
                order.id().toString(),
                order.what().offer(),
                state(order.state()),
                Shown.money(order.price()),
                order.state() == OrderState.OPEN
                        ? order.payment().page().map(URI::toString).orElse(null)
                        : null,
                order.payment().expires());
    }

    private static Order.State state(OrderState state) {
        return switch (state) {
            case OPEN -> Order.State.OPEN;
            case PENDING -> Order.State.PENDING;
            case PAID -> Order.State.PAID;
            case FAILED -> Order.State.FAILED;
            case EXPIRED -> Order.State.EXPIRED;
            case REFUNDED -> Order.State.REFUNDED;
            case PARKED -> Order.State.PARKED;
            case CLOSED -> Order.State.FAILED;
        };
    }
}
