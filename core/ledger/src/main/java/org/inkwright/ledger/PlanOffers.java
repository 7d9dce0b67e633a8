package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The plans on offer, and the one place that says which of them counts for a user (rule 54).
///
/// @param plans from the lowest to the highest; the first is free
/// @param boost what lifts limits for a while
/// @param prepaidLimitsOf the id of the plan whose limits count while prepaid credits are left
/// @param grace how long a plan counts on after its payment was due
public record PlanOffers(
        List<PlanOffer> plans, BoostOffer boost, String prepaidLimitsOf, Duration grace) {
    /// @throws IllegalArgumentException when a plan that is named is not there, or the first is not
    ///   free
    public PlanOffers {
        plans = List.copyOf(plans);
        if (plans.isEmpty() || !plans.getFirst().isFree() || grace.isNegative()) {
            throw new IllegalArgumentException("the first plan is free");
        }
        rank(plans, prepaidLimitsOf);
        rank(plans, boost.limitsOf());
    }

    /// The plan without a subscription.
    public PlanOffer free() {
        return plans.getFirst();
    }

    /// The plan of an id.
    public Optional<PlanOffer> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /// Whether going from one plan to another is an upgrade, which happens at once; everything else
    /// waits for the end of the period.
    ///
    /// @throws IllegalArgumentException for an unknown plan
    public boolean isUpgrade(String from, String to) {
        return rank(plans, to) > rank(plans, from);
    }

    /// What counts for a user at a moment. A subscription to a plan that is no longer offered
    /// counts as none.
    public EffectivePlan effective(Subscription subscription, AccountPerks perks, Instant at) {
        PlanOffer plan = plan(planId(subscription, at)).orElse(free());
        EffectivePlan best = new EffectivePlan(plan, plan, EffectivePlan.Source.PLAN);
        if (perks.prepaid().sign() > 0) {
            best = lifted(best, prepaidLimitsOf, EffectivePlan.Source.PREPAID);
        }
        return perks.isBoosted(at)
                ? lifted(best, boost.limitsOf(), EffectivePlan.Source.BOOST)
                : best;
    }

    private String planId(Subscription subscription, Instant at) {
        return switch (subscription) {
            case Subscription.None _ -> free().id();
            case Subscription.PastDue(String plan, Instant since) -> inGrace(plan, since, at);
            case Subscription.Paid(String plan, Instant until, _) when at.isBefore(until) -> plan;
            case Subscription.Paid(String plan, Instant until, Subscription.Next.Renews _) ->
                    inGrace(plan, until, at);
            case Subscription.Paid(_, Instant until, Subscription.Next.Becomes(String plan)) ->
                    inGrace(plan, until, at);
            case Subscription.Paid(_, _, Subscription.Next.Ends _) -> free().id();
        };
    }

    private String inGrace(String plan, Instant due, Instant at) {
        return at.isBefore(due.plus(grace)) ? plan : free().id();
    }

    private EffectivePlan lifted(EffectivePlan best, String to, EffectivePlan.Source because) {
        int rank = rank(plans, to);
        return rank > rank(plans, best.limits().id())
                ? new EffectivePlan(best.plan(), plans.get(rank), because)
                : best;
    }

    private static int rank(List<PlanOffer> plans, String id) {
        for (int rank = 0; rank < plans.size(); rank++) {
            if (plans.get(rank).id().equals(id)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("no plan " + id);
    }
}
