package org.inkwright.billing.admin;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.orders.RefundAsked;
import org.inkwright.billing.orders.RefundFate;
import org.inkwright.billing.orders.Refunds;
import org.inkwright.billing.web.Problem;

/// Gives the money of an order back, or some of it: `amount` in minor units or nothing for all that
/// is left, `reason`.
record RefundAct(Refunds refunds, InstantSource clock) implements OperatorAct {
    static final String PATH = "orders/{id}/refunds";
    private static final String AMOUNT = "[1-9][0-9]{0,11}";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Gives the money of an order back, or some of it";
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        String amount = asked.field("amount");
        if (!amount.isEmpty() && !amount.matches(AMOUNT)) {
            return new Outcome.Refused(Problem.MALFORMED, "no-amount");
        }
        Optional<Long> part =
                amount.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(amount));
        return asked.because(
                "no-order",
                (order, reason) ->
                        refund(
                                operator,
                                new RefundAsked(
                                        asked.made(operator),
                                        order,
                                        part,
                                        reason,
                                        operator.account())));
    }

    private Outcome refund(Operator operator, RefundAsked refund) {
        var note =
                new AuditNote(
                        AuditAct.REFUND_ASKED,
                        refund.order().toString(),
                        refund.reason(),
                        refund.amount().map(one -> one + " minor units").orElse("all")
                                + ", refund request "
                                + refund.id());
        RefundFate fate =
                refunds.ask(refund, all -> new AuditRows(all).add(operator, note, clock.instant()));
        return switch (fate) {
            case RefundFate.Sent sent -> done(refund.id(), "sent", sent.refund());
            case RefundFate.Later _ -> done(refund.id(), "asked", "");
            case RefundFate.Refused _ -> new Outcome.Refused(Problem.IMPOSSIBLE, "refund-refused");
            case RefundFate.NoOrder _ -> new Outcome.Refused(Problem.NOT_FOUND, "no-order");
            case RefundFate.NothingPaid _ ->
                    new Outcome.Refused(Problem.IMPOSSIBLE, "nothing-paid");
            case RefundFate.WrongAmount _ ->
                    new Outcome.Refused(Problem.IMPOSSIBLE, "refund-amount");
            case RefundFate.AnotherFirst _ ->
                    new Outcome.Refused(Problem.CONFLICT, "another-refund");
            case RefundFate.KeyReused _ -> new Outcome.Refused(Problem.KEY_REUSED, "key-reused");
        };
    }

    private static Outcome done(UUID id, String state, String refund) {
        return new Outcome.Done(
                Map.of("id", id.toString(), "state", state, "refund", refund), "refund." + state);
    }
}
