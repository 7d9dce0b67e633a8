package org.inkwright.billing.orders;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.idempotency.Slot;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.PortalSession;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;

/// Where subscription and invoices are managed: `POST /api/portal-sessions`. The provider knows the
/// key too, so the same request gets the same page.
record PortalEndpoint(Known known, Database database, Payments payments, Pages pages)
        implements Endpoint {
    private static final int MOST = 1024;

    @Override
    public Route route() {
        return Route.post(ApiPaths.PORTAL_SESSIONS, Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                new Operation(
                                "POST",
                                route().path(),
                                "Where plan and invoices are managed",
                                new OpenApiContent.Other("application/json"),
                                new Operation.Outcome(
                                        200, new OpenApiContent.Message(PortalSession.CODEC)),
                                Set.of())
                        .with(Operation.Trait.SIGNED_IN, Operation.Trait.IDEMPOTENT));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        Slot.of(caller.account(), route(), call)
                                .map(slot -> portal(caller.account(), slot))
                                .orElseGet(() -> new Answer.Refusal(Problem.KEY_MISSING)));
    }

    private Answer portal(UUID account, Slot slot) {
        Optional<String> customer = database.transact(all -> new OrderRows(all).customer(account));
        if (customer.isEmpty()) {
            // Who never bought anything has nothing to manage there.
            return new Answer.Refusal(Problem.CONFLICT);
        }
        var key = new PaymentKey("portal-" + slot.fingerprint() + "-" + hash(slot));
        return switch (payments.openPortal(customer.orElseThrow(), pages.account(), key)) {
            case PaymentReply.Done<URI>(URI address) ->
                    Answer.Message.of(PortalSession.CODEC, new PortalSession(address.toString()));
            case PaymentReply.Refused<URI> refused ->
                    new Answer.Refusal(
                            Problem.PAYMENT_PROVIDER, Map.of("provider_code", refused.code()));
            case PaymentReply.Unavailable<URI> _ ->
                    new Answer.Refusal(Problem.PAYMENT_PROVIDER, Map.of("retry_after_ms", 5000L));
        };
    }

    private static String hash(Slot slot) {
        return Tokens.hash(slot.account() + slot.key());
    }
}
