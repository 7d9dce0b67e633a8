package org.inkwright.billing.api;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Offers;
import org.inkwright.billingapi.Operation;
import org.inkwright.ledger.OfferCatalogue;
import org.inkwright.ledger.PlanLimits;
import org.inkwright.ledger.PlanOffer;
import org.inkwright.ledger.Regeneration;

/// What is sold now: `GET /api/catalog`.
record CatalogEndpoint(Known known, Catalogues catalogues) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(ApiPaths.CATALOG);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "What is sold", Offers.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(call, _ -> Answer.Message.of(Offers.CODEC, offers(catalogues.current())));
    }

    private static Offers offers(OfferCatalogue catalogue) {
        var boost = catalogue.plans().boost();
        return new Offers(
                catalogue.version(),
                catalogue.packages().stream()
                        .map(one ->
                                new Offers.Credits(
                                        one.id(),
                                        one.name(),
                                        Shown.credits(one.credits()),
                                        Shown.money(one.price())))
                        .toList(),
                catalogue.plans().plans().stream().map(CatalogEndpoint::plan).toList(),
                List.of(
                        new Offers.Boost(
                                boost.id(),
                                boost.name(),
                                Shown.money(boost.price()),
                                Math.toIntExact(boost.length().toHours()),
                                boost.pool().count(),
                                boost.limitsOf())));
    }

    private static Offers.Plan plan(PlanOffer plan) {
        return new Offers.Plan(
                plan.id(),
                plan.name(),
                Shown.money(plan.price()),
                plan.pool().count(),
                terms(plan.limits()));
    }

    private static Offers.PlanTerms terms(PlanLimits limits) {
        Regeneration again = limits.regeneration();
        return new Offers.PlanTerms(
                limits.hourly(),
                limits.concurrency(),
                limits.variants(),
                Shown.word(again.kind()),
                again.fullAPeriod(),
                Math.toIntExact(again.cooldown().toSeconds()));
    }
}
