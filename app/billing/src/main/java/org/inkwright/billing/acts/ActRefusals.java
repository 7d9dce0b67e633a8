package org.inkwright.billing.acts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.LimitName;
import org.inkwright.ledger.OfferCatalogue;
import org.inkwright.ledger.PackageOffer;
import org.inkwright.ledger.PlanLimits;
import org.inkwright.ledger.PlanOffer;
import org.inkwright.ledger.Regeneration;
import org.inkwright.ledger.Shortage;

/// How a hosted act that may not begin is refused over HTTP: every limit that was hit, what is
/// missing, what would help and when (rule 60). Shared by all threads.
public final class ActRefusals {
    private static final long ONE_CREDIT = Credits.of("1").count();

    private final Catalogues catalogues;
    private final InstantSource clock;

    /// @param catalogues what could be bought
    /// @param clock says how long to wait
    public ActRefusals(Catalogues catalogues, InstantSource clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// What to answer; empty where nothing is refused: the act begins, or had begun before.
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
        Shortage shortage = refused.shortage();
        if (shortage.shortfall().sign() > 0) {
            members.put("required", Shown.credits(shortage.required()).toString());
            members.put("available", Shown.credits(shortage.available()).toString());
            members.put("shortfall", Shown.credits(shortage.shortfall()).toString());
        }
        List<String> offers = offers(refused);
        if (!offers.isEmpty()) {
            members.put("offers", offers);
        }
        resets(refused).ifPresent(at -> members.put("resets_at", at.toString()));
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
        // Told in whole credits: exactly they stand beside it.
        long unit = hit.name().measure() == LimitName.Measure.CREDITS ? ONE_CREDIT : 1;
        member.put("limit", hit.limit() / unit);
        member.put("remaining", Math.floorDiv(hit.remaining(), unit));
        if (frees(hit)) {
            member.put("resets_at", hit.frees().toString());
        }
        return member;
    }

    private static boolean frees(LimitHit hit) {
        return !hit.frees().equals(Fund.NEVER);
    }

    // All of it has to be free: the last one counts.
    private static Duration wait(List<LimitHit> hits, Instant now) {
        Duration wait =
                hits.stream()
                        .filter(hit -> hit.name().remedy() == LimitName.Remedy.WAIT)
                        .map(hit -> Duration.between(now, hit.frees()))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        // whole milliseconds, upwards: who comes back in time is let in
        return wait.compareTo(Duration.ofSeconds(1)) < 0
                ? Duration.ofSeconds(1)
                : wait.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    // A pool that is granted anew helps against too few credits as well, if it is large enough.
    private static Optional<Instant> resets(ActOpening.Refused refused) {
        boolean pool = refused.shortage().renewal() == Shortage.Renewal.ENOUGH;
        boolean never =
                refused.hits().stream()
                        .anyMatch(hit ->
                                switch (hit.name()) {
                                    case POOL, CREDITS -> !pool;
                                    default -> !frees(hit);
                                });
        return never
                ? Optional.empty()
                : refused.hits().stream()
                        .filter(ActRefusals::frees)
                        .map(LimitHit::frees)
                        .max(Comparator.naturalOrder());
    }

    private List<String> offers(ActOpening.Refused refused) {
        OfferCatalogue catalogue = catalogues.current();
        boolean owes = refused.hits().stream().anyMatch(hit -> hit.name() == LimitName.DEBT);
        boolean pays = owes || refused.credits() == CreditUse.AFTER_POOLS;
        Credits shortfall = refused.shortage().shortfall();
        return pays && shortfall.sign() > 0 && refused.decision().remedy() == LimitName.Remedy.PAY
                ? packages(catalogue, shortfall)
                : plans(catalogue, refused.hits());
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
                hits.stream()
                        .filter(hit -> hit.name().remedy() != LimitName.Remedy.WAIT)
                        .filter(hit -> hit.name() != LimitName.CREDITS)
                        .toList();
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
            case POOL -> offer.pool().count() > hit.limit();
            case CREDITS, DEBT, RESERVED, HOURLY, CONCURRENCY, COOLDOWN -> false;
        };
    }
}
