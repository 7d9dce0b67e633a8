package org.inkwright.billing.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.EventSink;
import org.inkwright.billing.web.Patience;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.AccountEvent;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// News of the account as they happen: `GET /api/events`. The stream ends now and then; whoever
/// listens asks for the balance and listens again.
record EventsEndpoint(Known known, Database database, Patience patience) implements Endpoint {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration ALIVE = Duration.ofSeconds(15);
    private static final long LATER_MILLIS = 30_000;
    private static final int MOST_ORDERS = 20;

    @Override
    public Route route() {
        return Route.get(ApiPaths.EVENTS);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "News of the account as they happen",
                                new OpenApiContent.Other("text/event-stream"))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        patience.place(caller.account())
                                .<Answer>map(place ->
                                        new Answer.Events(sink -> {
                                            try (place) {
                                                tell(caller.account(), place, sink);
                                            }
                                        }))
                                .orElseGet(() ->
                                        new Answer.Refusal(
                                                Problem.TOO_MANY,
                                                Map.of("retry_after_ms", LATER_MILLIS))));
    }

    private void tell(UUID account, Patience.Place place, EventSink sink) {
        long begun = System.nanoTime();
        State seen = state(account);
        sink.comment();
        while (sink.isOpen() && !place.isOver() && System.nanoTime() - begun < LONGEST.toNanos()) {
            State before = seen;
            Optional<State> news =
                    place.until(
                            ALIVE,
                            () -> Optional.of(state(account)).filter(now -> !now.equals(before)));
            if (news.isEmpty()) {
                sink.comment();
                continue;
            }
            seen = news.orElseThrow();
            Set<String> fresh = new HashSet<>(seen.paid());
            fresh.removeAll(before.paid());
            fresh.forEach(order -> send(sink, new AccountEvent.OrderPaid(order)));
            send(sink, new AccountEvent.BalanceChanged());
        }
    }

    private static void send(EventSink sink, AccountEvent event) {
        sink.event(event.name(), event.data());
    }

    private State state(UUID account) {
        return database.transact(all -> {
            List<Instant> moved =
                    all.all(
                            "select last_at from ledger_owner where id = ?",
                            row -> row.time("last_at"),
                            account.toString());
            List<String> paid =
                    all.all(
                            "select id from shop_order where account_id = ? and state = 'PAID'"
                                    + " order by paid_at desc limit ?",
                            row -> row.id("id").toString(),
                            account,
                            MOST_ORDERS);
            return new State(moved, paid);
        });
    }

    /// What can be news.
    private record State(List<Instant> moved, List<String> paid) {}
}
