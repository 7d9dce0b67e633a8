package org.inkwright.billingapi;

import java.util.Optional;

/// News of an account, as `/api/events` streams them.
public sealed interface AccountEvent {
    /// The balance is another; it is to be asked for.
    record BalanceChanged() implements AccountEvent {}

    /// An order was paid, and what it brings is there.
    ///
    /// @param order its id
    record OrderPaid(String order) implements AccountEvent {
        private static final Codec<OrderPaid> CODEC =
                Codec.of(
                        m -> new OrderPaid(m.text("order")), (v, out) -> out.put("order", v.order));
    }

    /// The name of the event in the stream.
    default String name() {
        return switch (this) {
            case BalanceChanged _ -> "balance_changed";
            case OrderPaid _ -> "order_paid";
        };
    }

    /// The data of the event in the stream.
    default String data() {
        return switch (this) {
            case BalanceChanged _ -> "{}";
            case OrderPaid paid -> OrderPaid.CODEC.json(paid);
        };
    }

    /// Reads an event of the stream; nothing for one that only a newer endpoint knows.
    static Optional<AccountEvent> of(String name, String data) {
        return switch (name) {
            case "balance_changed" -> Optional.of(new BalanceChanged());
            case "order_paid" ->
                    switch (OrderPaid.CODEC.read(data)) {
                        case MessageReading.Read<OrderPaid>(OrderPaid paid) -> Optional.of(paid);
                        case MessageReading.Faulty<OrderPaid> _ -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }
}
