package org.inkwright.billingapi;

import java.util.List;

/// What is on sale.
///
/// @param version of the offers; an order keeps the one that it was made under
public record Offers(String version, List<Credits> packages, List<Plan> plans, List<Boost> boosts) {
    /// How it travels.
    public static final Codec<Offers> CODEC =
            Codec.of(
                    m ->
                            new Offers(
                                    m.text("version"),
                                    m.list("packages", Credits.CODEC),
                                    m.list("plans", Plan.CODEC),
                                    m.list("boosts", Boost.CODEC)),
                    (v, out) ->
                            out.put("version", v.version)
                                    .put("packages", v.packages, Credits.CODEC)
                                    .put("plans", v.plans, Plan.CODEC)
                                    .put("boosts", v.boosts, Boost.CODEC));

    public Offers {
        packages = List.copyOf(packages);
        plans = List.copyOf(plans);
        boosts = List.copyOf(boosts);
    }

    /// A package of credits.
    public record Credits(String id, String name, CreditAmount credits, MoneyAmount price) {
        private static final Codec<Credits> CODEC =
                Codec.of(
                        m ->
                                new Credits(
                                        m.text("id"),
                                        m.text("name"),
                                        m.credits("credits"),
                                        m.object("price", MoneyAmount.CODEC)),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("name", v.name)
                                        .put("credits", v.credits)
                                        .put("price", v.price, MoneyAmount.CODEC));
    }

    /// A plan.
    ///
    /// @param price of a month
    /// @param generations of a month
    public record Plan(
            String id, String name, MoneyAmount price, long generations, PlanTerms terms) {
        private static final Codec<Plan> CODEC =
                Codec.of(
                        m ->
                                new Plan(
                                        m.text("id"),
                                        m.text("name"),
                                        m.object("price", MoneyAmount.CODEC),
                                        m.whole("generations"),
                                        m.object("limits", PlanTerms.CODEC)),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("name", v.name)
                                        .put("price", v.price, MoneyAmount.CODEC)
                                        .put("generations", v.generations)
                                        .put("limits", v.terms, PlanTerms.CODEC));
    }

    /// What a plan lets its user do at a time.
    ///
    /// @param regeneration `targeted`, `full_capped` or `full`
    /// @param fullRegenerations whole texts written again in a period; counts when capped
    public record PlanTerms(
            int hourly,
            int concurrency,
            int variants,
            String regeneration,
            int fullRegenerations,
            int cooldownSeconds) {
        private static final Codec<PlanTerms> CODEC =
                Codec.of(
                        m ->
                                new PlanTerms(
                                        m.small("hourly"),
                                        m.small("concurrency"),
                                        m.small("variants"),
                                        m.text("regeneration"),
                                        m.small("full_regenerations"),
                                        m.small("cooldown_seconds")),
                        (v, out) ->
                                out.put("hourly", v.hourly)
                                        .put("concurrency", v.concurrency)
                                        .put("variants", v.variants)
                                        .put("regeneration", v.regeneration)
                                        .put("full_regenerations", v.fullRegenerations)
                                        .put("cooldown_seconds", v.cooldownSeconds));
    }

    /// The limits of a higher plan and generations of its own, for a while.
    ///
    /// @param limitsOf the id of that plan
    public record Boost(
            String id,
            String name,
            MoneyAmount price,
            int hours,
            long generations,
            String limitsOf) {
        private static final Codec<Boost> CODEC =
                Codec.of(
                        m ->
                                new Boost(
                                        m.text("id"),
                                        m.text("name"),
                                        m.object("price", MoneyAmount.CODEC),
                                        m.small("hours"),
                                        m.whole("generations"),
                                        m.text("limits_of")),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("name", v.name)
                                        .put("price", v.price, MoneyAmount.CODEC)
                                        .put("hours", v.hours)
                                        .put("generations", v.generations)
                                        .put("limits_of", v.limitsOf));
    }
}
