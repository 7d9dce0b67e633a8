package org.inkwright.billing.orders;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.access.Caller;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.idempotency.Once;
import org.inkwright.billing.idempotency.Slot;
import org.inkwright.billing.idempotency.Turn;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.MessageReading;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Order;
import org.inkwright.billingapi.OrderRequest;

/// Orders something: `POST /api/orders`, with an idempotency key. The order is kept before the
/// payment provider is asked, so that whoever asks again goes on with the same order.
record OrdersEndpoint(Known known, Accounts accounts, Database database, Once once, Orders orders)
        implements Endpoint {
    private static final int MOST = 4096;

    @Override
    public Route route() {
        return Route.post(ApiPaths.ORDERS, Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.post(
                                route().path(),
                                "Orders a package, a plan or a boost",
                                OrderRequest.CODEC,
                                200,
                                Order.CODEC)
                        .with(Operation.Trait.SIGNED_IN, Operation.Trait.IDEMPOTENT));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(call, caller -> answer(call, caller));
    }

    private Answer answer(Call call, Caller caller) {
        Optional<Slot> slot = Slot.of(caller.account(), route(), call);
        if (slot.isEmpty()) {
            return new Answer.Refusal(Problem.KEY_MISSING);
        }
        return switch (OrderRequest.CODEC.read(call.text())) {
            case MessageReading.Faulty<OrderRequest> _ -> new Answer.Refusal(Problem.MALFORMED);
            case MessageReading.Read<OrderRequest>(OrderRequest asked) ->
                    accounts.person(caller.account())
                            .map(buyer -> order(buyer, asked, slot.orElseThrow()))
                            .orElseGet(() -> new Answer.Refusal(Problem.UNAUTHORIZED));
        };
    }

    private Answer order(Accounts.Person buyer, OrderRequest asked, Slot slot) {
        UUID fresh = orders.fresh();
        Begun begun =
                database.transact(all ->
                        switch (once.take(all, slot, fresh.toString())) {
                            case Turn.First _ -> first(all, buyer, asked, slot, fresh);
                            case Turn.Again(String id) -> {
                                KeptOrder order = find(all, id);
                                if (isOver(order)) {
                                    once.leave(all, slot);
                                    yield new Begun.Over(new Answer.Refusal(Problem.OVER));
                                }
                                yield new Begun.Ours(order);
                            }
                            case Turn.Done(Answer answer, String id) ->
                                    new Begun.Over(
                                            isOver(find(all, id))
                                                    ? new Answer.Refusal(Problem.OVER)
                                                    : answer);
                            case Turn.Refused(Answer.Refusal answer) -> new Begun.Over(answer);
                        });
        return switch (begun) {
            case Begun.Over(Answer answer) -> answer;
            case Begun.Ours(KeptOrder order) -> sent(order, buyer, slot);
        };
    }

    private static KeptOrder find(Transaction all, String id) {
        return new OrderRows(all).find(UUID.fromString(id)).orElseThrow();
    }

    // Its page of payment cannot be paid any more, and is not to be shown again (rule 42).
    private boolean isOver(KeptOrder order) {
        return switch (order.state()) {
            case EXPIRED, FAILED -> true;
            case OPEN -> !orders.now().isBefore(order.payment().expires());
            case PENDING, PAID, REFUNDED, PARKED, CLOSED -> false;
        };
    }

    private Begun first(
            Transaction all, Accounts.Person buyer, OrderRequest asked, Slot slot, UUID id) {
        Orders.Planned planned =
                orders.plan(
                        all, new Orders.Asked(id, buyer.account(), asked.offer(), asked.version()));
        return switch (planned) {
            case Orders.Planned.Sold(KeptOrder order) -> {
                new OrderRows(all).add(order, orders.now());
                yield new Begun.Ours(order);
            }
            case Orders.Planned.NotSold _ -> over(all, slot, Problem.IMPOSSIBLE);
            case Orders.Planned.There _ -> over(all, slot, Problem.CONFLICT);
            case Orders.Planned.Changed _ -> over(all, slot, Problem.OFFER_CHANGED);
        };
    }

    private Begun over(Transaction all, Slot slot, Problem problem) {
        once.forget(all, slot);
        return new Begun.Over(new Answer.Refusal(problem));
    }

    private Answer sent(KeptOrder order, Accounts.Person buyer, Slot slot) {
        return switch (orders.closeOthers(order)) {
            case CLOSED -> opened(order, buyer, slot);
            case UNKNOWN -> away(slot);
            case PAID -> failed(order, slot, "another plan is being paid", Problem.CONFLICT);
        };
    }

    private Answer away(Slot slot) {
        database.change(all -> once.leave(all, slot));
        return new Answer.Refusal(Problem.PAYMENT_PROVIDER, Map.of("retry_after_ms", 5000L));
    }

    private Answer opened(KeptOrder order, Accounts.Person buyer, Slot slot) {
        return switch (orders.send(order, buyer)) {
            case Orders.Sent.ToPay pay ->
                    database.transact(all -> {
                        new OrderRows(all)
                                .paidAt(order.id(), pay.checkout(), pay.page(), pay.expires());
                        return kept(all, order.id(), slot);
                    });
            case Orders.Sent.Changed _ ->
                    database.transact(all -> {
                        new OrderRows(all)
                                .change(
                                        order.id(),
                                        OrderState.OPEN,
                                        OrderState.PAID,
                                        Optional.empty());
                        return kept(all, order.id(), slot);
                    });
            case Orders.Sent.Unpaid _ -> failed(order, slot, "not paid", Problem.PAYMENT_REQUIRED);
            // Asking again would do the same again, to the same card.
            case Orders.Sent.Refused(String code) ->
                    failed(
                            order,
                            slot,
                            "refused: " + code,
                            order.what().kind() == OrderKind.PLAN_CHANGE
                                    ? Problem.PAYMENT_REQUIRED
                                    : Problem.IMPOSSIBLE);
            case Orders.Sent.Unavailable _ -> away(slot);
        };
    }

    private Answer failed(KeptOrder order, Slot slot, String why, Problem problem) {
        database.change(all -> {
            boolean failed =
                    new OrderRows(all)
                            .change(
                                    order.id(),
                                    OrderState.OPEN,
                                    OrderState.FAILED,
                                    Optional.of(why));
            assert failed;
            once.forget(all, slot);
        });
        return new Answer.Refusal(problem);
    }

    private Answer.Message kept(Transaction all, UUID id, Slot slot) {
        Answer.Message answer = OrderMessages.answer(new OrderRows(all).find(id).orElseThrow());
        once.done(all, slot, answer);
        return answer;
    }

    private sealed interface Begun {
        record Ours(KeptOrder order) implements Begun {}

        record Over(Answer answer) implements Begun {}
    }
}
