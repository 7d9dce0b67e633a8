package org.inkwright.billing.api;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Estimate;
import org.inkwright.billingapi.EstimateRequest;
import org.inkwright.billingapi.MessageReading;
import org.inkwright.billingapi.Operation;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.Admission;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.OrderOfUse;
import org.inkwright.ledger.Payment;
import org.inkwright.ledger.Pricing;

/// What an act would cost at most: `POST /api/estimates`. Nothing is reserved (rule 21).
record EstimateEndpoint(Known known, Ledger ledger, Plans plans, Catalogues catalogues)
        implements Endpoint {
    private static final int MOST = 4096;

    @Override
    public Route route() {
        return Route.post(ApiPaths.ESTIMATES, Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.post(
                                route().path(),
                                "What an act would cost at most",
                                EstimateRequest.CODEC,
                                200,
                                Estimate.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        switch (EstimateRequest.CODEC.read(call.text())) {
                            case MessageReading.Faulty<EstimateRequest> _ ->
                                    new Answer.Refusal(Problem.MALFORMED);
                            case MessageReading.Read<EstimateRequest>(EstimateRequest asked) ->
                                    estimated(caller.account().toString(), asked);
                        });
    }

    private Answer estimated(String owner, EstimateRequest asked) {
        if (asked.prompt() > MeteredUse.MOST || asked.completion() > MeteredUse.MOST) {
            return new Answer.Refusal(Problem.IMPOSSIBLE);
        }
        var use = new MeteredUse.Tokens(asked.prompt(), 0, asked.completion());
        return switch (catalogues.current().prices().price(asked.model(), asked.act(), use)) {
            case Pricing.UnknownModel _, Pricing.NoPrice _ ->
                    new Answer.Refusal(Problem.IMPOSSIBLE);
            case Pricing.Priced(ActPrice most, String version) ->
                    Answer.Message.of(
                            Estimate.CODEC,
                            ledger.with(owner, wallet -> estimate(wallet, most, version)));
        };
    }

    private Estimate estimate(Wallet wallet, ActPrice most, String version) {
        plans.ensured(wallet);
        var use = plans.creditUse(wallet);
        List<Fund> inOrder = OrderOfUse.of(wallet.funds(), wallet.at(), use);
        Payment payment = Payment.of(most, inOrder);
        Credits credits = payment.missing();
        long generations = 0;
        for (var share : payment.shares()) {
            if (share.account().kind().isPool()) {
                generations += share.amount().count();
            } else {
                credits = credits.plus(new Credits(share.amount().count()));
            }
        }
        boolean affordable =
                Admission.decide(most, inOrder, wallet.debt()) instanceof Admission.Granted;
        return new Estimate(generations, Shown.credits(credits), affordable, version);
    }
}
