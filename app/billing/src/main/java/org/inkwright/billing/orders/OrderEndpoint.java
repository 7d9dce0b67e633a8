package org.inkwright.billing.orders;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Patience;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Order;

/// How an order stands: `GET /api/orders/{id}?wait=seconds`, as soon as it changes or the wait is
/// over.
record OrderEndpoint(Known known, Database database, Patience patience) implements Endpoint {
    private static final long LONGEST = 25;

    @Override
    public Route route() {
        return Route.get(ApiPaths.ORDERS + "/{id}");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "How an order stands, at once or as soon as it changes",
                                Order.CODEC)
                        .asking(OpenApiField.optional("wait", OpenApiField.Kind.WHOLE))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        Ids.parsed(call.path("id"))
                                .flatMap(id -> find(caller.account(), id))
                                .map(order -> after(order, wait(call)))
                                .<Answer>map(OrderMessages::answer)
                                .orElseGet(() -> new Answer.Refusal(Problem.NOT_FOUND)));
    }

    private KeptOrder after(KeptOrder order, Duration wait) {
        boolean waits = order.state() == OrderState.OPEN || order.state() == OrderState.PENDING;
        if (!waits || wait.isZero()) {
            return order;
        }
        return patience.until(
                        order.account(),
                        wait,
                        () ->
                                find(order.account(), order.id())
                                        .filter(now -> now.state() != order.state()))
                .orElse(order);
    }

    private Optional<KeptOrder> find(UUID account, UUID id) {
        return database.transact(all -> new OrderRows(all).find(account, id));
    }

    private static Duration wait(Call call) {
        return call.query("wait")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(text -> Duration.ofSeconds(Math.min(LONGEST, Long.parseLong(text))))
                .orElse(Duration.ZERO);
    }
}
