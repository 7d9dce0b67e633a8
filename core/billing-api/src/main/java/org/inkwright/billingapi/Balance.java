package org.inkwright.billingapi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account has at a moment.
///
/// @param credits in sum
/// @param plan what counts now
/// @param asOf the moment
public record Balance(
        Totals credits,
        PlanInForce plan,
        List<Lot> lots,
        List<Pool> pools,
        List<LimitState> limits,
        Instant asOf) {
    /// How it travels.
    public static final Codec<Balance> CODEC =
            Codec.of(
                    m ->
                            new Balance(
                                    m.also(Totals::read),
                                    m.object("plan", PlanInForce.CODEC),
                                    m.list("lots", Lot.CODEC),
                                    m.list("pools", Pool.CODEC),
                                    m.list("limits", LimitState.CODEC),
                                    m.instant("as_of")),
                    (v, out) ->
                            v.credits
                                    .write(out)
                                    .put("plan", v.plan, PlanInForce.CODEC)
                                    .put("lots", v.lots, Lot.CODEC)
                                    .put("pools", v.pools, Pool.CODEC)
                                    .put("limits", v.limits, LimitState.CODEC)
                                    .put("as_of", v.asOf));

    public Balance {
        lots = List.copyOf(lots);
        pools = List.copyOf(pools);
        limits = List.copyOf(limits);
    }

    /// Credits in sum.
    ///
    /// @param available what a new act can use
    /// @param held what running acts have reserved
    /// @param debt what is owed; not negative
    public record Totals(CreditAmount available, CreditAmount held, CreditAmount debt) {
        private static Totals read(Members m) {
            return new Totals(m.credits("available"), m.credits("held"), m.credits("debt"));
        }

        private Fields write(Fields out) {
            return out.put("available", available).put("held", held).put("debt", debt);
        }
    }

    /// The plan that counts.
    ///
    /// @param id whose pool is granted
    /// @param limitsOf the id of the plan whose limits hold
    /// @param because `plan`, `prepaid` or `boost`
    public record PlanInForce(String id, String limitsOf, String because) {
        private static final Codec<PlanInForce> CODEC =
                Codec.of(
                        m -> new PlanInForce(m.text("id"), m.text("limits_of"), m.text("because")),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("limits_of", v.limitsOf)
                                        .put("because", v.because));
    }

    /// Credits of one purchase or promotion.
    ///
    /// @param kind `prepaid`, `promotion` or `frozen`
    /// @param remaining what is left, held or not
    /// @param ends when it lapses; null for never
    public record Lot(
            String id,
            String kind,
            CreditAmount remaining,
            CreditAmount held,
            @Nullable Instant ends) {
        private static final Codec<Lot> CODEC =
                Codec.of(
                        m ->
                                new Lot(
                                        m.text("id"),
                                        m.text("kind"),
                                        m.credits("remaining"),
                                        m.credits("held"),
                                        m.instantOrNull("ends_at")),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("kind", v.kind)
                                        .put("remaining", v.remaining)
                                        .put("held", v.held)
                                        .put("ends_at", v.ends));
    }

    /// Generations of a plan's month or of a boost.
    ///
    /// @param kind `free`, `plan` or `boost`
    /// @param granted what it began with
    /// @param remaining what is left, held or not
    /// @param ends when it ends; a plan's is then granted anew
    public record Pool(
            String id, String kind, long granted, long remaining, long held, Instant ends) {
        private static final Codec<Pool> CODEC =
                Codec.of(
                        m ->
                                new Pool(
                                        m.text("id"),
                                        m.text("kind"),
                                        m.whole("granted"),
                                        m.whole("remaining"),
                                        m.whole("held"),
                                        m.instant("ends_at")),
                        (v, out) ->
                                out.put("id", v.id)
                                        .put("kind", v.kind)
                                        .put("granted", v.granted)
                                        .put("remaining", v.remaining)
                                        .put("held", v.held)
                                        .put("ends_at", v.ends));
    }
}
