package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkwright.paymentssimulator.CheckoutDesk.BankOutcome;

/// Does what is due as time goes on, each thing at its own time, the earliest first.
final class Calendar {
    private final Store store;
    private final CheckoutDesk checkouts;
    private final SubscriptionDesk subscriptions;

    Calendar(Store store, CheckoutDesk checkouts, SubscriptionDesk subscriptions) {
        this.store = store;
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
    }

    private record Due(long seconds, Runnable work) {}

    /// Brings everything up to now.
    void catchUp() {
        for (Optional<Due> due = next(); due.isPresent(); due = next()) {
            Due one = due.get();
            store.at(Instant.ofEpochSecond(one.seconds()), one.work());
        }
    }

    private Optional<Due> next() {
        long now = store.seconds();
        return Stream.of(expiries(), banks(), ends(), tries())
                .flatMap(all -> all)
                .filter(due -> due.seconds() <= now)
                .min(Comparator.comparingLong(Due::seconds));
    }

    private Stream<Due> expiries() {
        return store.all(CheckoutDesk.TABLE).stream()
                .filter(session -> Doc.text(session, "status").equals("open"))
                .map(session ->
                        new Due(
                                Doc.whole(session, "expires_at"),
                                () -> checkouts.expire(Doc.text(session, "id"))));
    }

    private Stream<Due> banks() {
        return store.all("bank").stream()
                .map(row ->
                        new Due(
                                Doc.whole(row, "due"),
                                () -> checkouts.settleBank(Doc.text(row, "id"), BankOutcome.PAID)));
    }

    private Stream<Due> ends() {
        return store.all("subscription").stream()
                .filter(one -> Doc.text(one, "status").equals("active"))
                .map(one ->
                        new Due(
                                Doc.whole(SubscriptionDesk.item(one), "current_period_end"),
                                () -> subscriptions.renew(one)));
    }

    private Stream<Due> tries() {
        return store.all("dunning").stream()
                .map(row ->
                        new Due(
                                Doc.whole(row, "due"),
                                () -> subscriptions.again(subscription(row), row)));
    }

    private JsonObject subscription(JsonObject dunning) {
        return store.need("subscription", Doc.text(dunning, "id"), "id");
    }
}
