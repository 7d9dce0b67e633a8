package org.inkwright.billing.acts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.RateLimits;
import org.inkwright.billing.web.Shown;
import org.inkwright.ledger.Admission;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.LimitName;
import org.inkwright.ledger.OfferCatalogue;
import org.inkwright.ledger.PackageOffer;
import org.inkwright.ledger.PlanLimits;
import org.inkwright.ledger.PlanOffer;
import org.inkwright.ledger.Regeneration;

/// How a hosted act that may not begin is refused over HTTP: every limit that was hit, what is
/// missing, what would help and when (rule 60). Shared by all threads.
public final class ActRefusals {
    private final Catalogues catalogues;
    private final InstantSource clock;

    /// @param catalogues what could be bought
    /// @param clock says how long to wait
    public ActRefusals(Catalogues catalogues, InstantSource clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// What to answer; empty where the act may go on.
    public Optional<Answer.Refusal> of(ActOpening opening) {
        return switch (opening) {
            case ActOpening.Begun _, ActOpening.Known _ -> Optional.empty();
            case ActOpening.Refused refused -> Optional.of(refusal(refused));
            case ActOpening.Taken _ -> Optional.of(new Answer.Refusal(Problem.KEY_REUSED));
            case ActOpening.Suspended _ -> Optional.of(new Answer.Refusal(Problem.SUSPENDED));
            case ActOpening.NoPrice _ -> Optional.of(new Answer.Refusal(Problem.IMPOSSIBLE));
        };
    }

    private Answer.Refusal refusal(ActOpening.Refused refused) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("limits", refused.hits().stream().map(ActRefusals::member).toList());
        missing(refused.admission()).ifPresent(missing -> missing.addTo(members));
        List<String> offers = offers(refused);
        if (!offers.isEmpty()) {
            members.put("offers", offers);
        }
        resets(refused.hits()).ifPresent(at -> members.put("resets_at", at.toString()));
        Instant now = clock.instant();
        return switch (refused.decision().remedy()) {
            case PLAN -> new Answer.Refusal(Problem.PLAN_LACKS, members);
            case PAY -> new Answer.Refusal(Problem.PAYMENT_REQUIRED, members);
            case WAIT -> {
                members.put("retry_after_ms", wait(refused.hits(), now).toMillis());
                yield new Answer.Refusal(
                        Problem.TOO_MANY, members, RateLimits.headers(refused.hits(), now));
            }
        };
    }

    private static Map<String, Object> member(LimitHit hit) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("name", hit.name().code());
        member.put("limit", hit.limit());
        member.put("remaining", hit.remaining());
        if (frees(hit)) {
            member.put("resets_at", hit.frees().toString());
        }
        return member;
    }

    private static boolean frees(LimitHit hit) {
        return !hit.frees().equals(Fund.NEVER);
    }

    private static Optional<Missing> missing(Admission admission) {
        return switch (admission) {
            case Admission.Granted _ -> Optional.empty();
            case Admission.InDebt(Credits debt) -> Optional.of(new Missing(debt, Credits.NONE));
            case Admission.TooLittle(Credits needed, Credits available) ->
                    Optional.of(new Missing(needed, available));
            case Admission.TiedUp(Credits needed, Credits available) ->
                    Optional.of(new Missing(needed, available));
        };
    }

    // All of it has to be free: the last one counts.
    private static Duration wait(List<LimitHit> hits, Instant now) {
        Duration wait =
                hits.stream()
                        .filter(hit -> hit.name().remedy() == LimitName.Remedy.WAIT)
                        .map(hit -> Duration.between(now, hit.frees()))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    // A pool that is granted anew helps against too few credits as well.
    private static Optional<Instant> resets(List<LimitHit> hits) {
        boolean pool = hits.stream().anyMatch(hit -> hit.name() == LimitName.POOL);
        boolean never =
                hits.stream()
                        .anyMatch(hit -> !frees(hit) && !(pool && hit.name() == LimitName.CREDITS));
        return never
                ? Optional.empty()
                : hits.stream()
                        .filter(ActRefusals::frees)
                        .map(LimitHit::frees)
                        .max(Comparator.naturalOrder());
    }

    private List<String> offers(ActOpening.Refused refused) {
        OfferCatalogue catalogue = catalogues.current();
        return missing(refused.admission())
                .filter(_ -> refused.decision().remedy() == LimitName.Remedy.PAY)
                .map(missing -> packages(catalogue, missing.shortfall()))
                .orElseGet(() -> plans(catalogue, refused.hits()));
    }

    /// The packages that are enough, the cheapest first; the largest when none is.
    private static List<String> packages(OfferCatalogue catalogue, Credits shortfall) {
        List<String> enough =
                catalogue.packages().stream()
                        .filter(offer -> offer.credits().compareTo(shortfall) >= 0)
                        .sorted(Comparator.comparingLong(offer -> offer.price().count()))
                        .map(PackageOffer::id)
                        .toList();
        return enough.isEmpty()
                ? catalogue.packages().stream()
                        .max(Comparator.comparing(PackageOffer::credits))
                        .map(offer -> List.of(offer.id()))
                        .orElse(List.of())
                : enough;
    }

    /// The plans under which none of it would have been in the way.
    private static List<String> plans(OfferCatalogue catalogue, List<LimitHit> hits) {
        List<LimitHit> plan =
                hits.stream().filter(hit -> hit.name().remedy() != LimitName.Remedy.WAIT).toList();
        return plan.isEmpty()
                ? List.of()
                : catalogue.plans().plans().stream()
                        .filter(offer -> plan.stream().allMatch(hit -> lifts(offer, hit)))
                        .map(PlanOffer::id)
                        .toList();
    }

    private static boolean lifts(PlanOffer offer, LimitHit hit) {
        PlanLimits limits = offer.limits();
        Regeneration again = limits.regeneration();
        return switch (hit.name()) {
            case VARIANTS -> limits.variants() > hit.limit();
            case REGENERATION_KIND -> again.kind() != Regeneration.Kind.TARGETED;
            case FULL_REGENERATIONS ->
                    switch (again.kind()) {
                        case TARGETED -> false;
                        case FULL_CAPPED -> again.fullAPeriod() > hit.limit();
                        case FULL -> true;
                    };
            case POOL, CREDITS, DEBT, RESERVED, HOURLY, CONCURRENCY, COOLDOWN -> false;
        };
    }

    /// What of credits is missing.
    private record Missing(Credits required, Credits available) {
        Credits shortfall() {
            return required.minus(available);
        }

        void addTo(Map<String, Object> members) {
            members.put("required", Shown.credits(required).toString());
            members.put("available", Shown.credits(available).toString());
            members.put("shortfall", Shown.credits(shortfall()).toString());
        }
    }
}
