package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The one decision over all limits (rules 57 and 60).
///
/// @param limits of the effective plan
/// @param pool the generations that its period grants
public record LimitCheck(PlanLimits limits, Generations pool) {
    private static final Duration HOUR = Duration.ofHours(1);

    /// Decides.
    ///
    /// @param admission what pools and credits say, see [Admission]
    /// @param inOrder the funds that it was decided on
    /// @param at the server's time
    public LimitDecision decide(
            ActAsked asked, LimitUse use, Admission admission, List<Fund> inOrder, Instant at) {
        List<LimitHit> hits = new ArrayList<>();
        plan(asked, hits);
        hourly(use, at, hits);
        concurrency(use, at, hits);
        regeneration(asked, use, at, hits);
        List<Share> shares =
                switch (admission) {
                    case Admission.Granted(List<Share> granted) -> granted;
                    case Admission.InDebt(Credits debt) -> {
                        hits.add(hit(LimitName.DEBT, 0, debt.negated().count(), Fund.NEVER));
                        yield List.of();
                    }
                    case Admission.TooLittle(_, Credits available) -> {
                        long left = generations(inOrder);
                        Instant resets = use.period().end();
                        hits.add(hit(LimitName.POOL, pool.count(), left, resets));
                        hits.add(hit(LimitName.CREDITS, 0, available.count(), Fund.NEVER));
                        yield List.of();
                    }
                    case Admission.TiedUp(_, Credits available) -> {
                        Instant first = first(use, at);
                        hits.add(hit(LimitName.RESERVED, 0, available.count(), first));
                        yield List.of();
                    }
                };
        return hits.isEmpty() ? new LimitDecision.Allowed(shares) : new LimitDecision.Refused(hits);
    }

    private void plan(ActAsked asked, List<LimitHit> hits) {
        if (asked.variant() > limits.variants()) {
            hits.add(hit(LimitName.VARIANTS, limits.variants(), 0, Fund.NEVER));
        }
        if (asked.kind() == ActAsked.Kind.FULL_REGENERATION
                && limits.regeneration().kind() == Regeneration.Kind.TARGETED) {
            hits.add(hit(LimitName.REGENERATION_KIND, 0, 0, Fund.NEVER));
        }
    }

    /// Acts count for an hour from their beginning, up to but not at its end.
    private void hourly(LimitUse use, Instant at, List<LimitHit> hits) {
        List<Instant> recent =
                use.begun().stream().filter(act -> at.isBefore(act.plus(HOUR))).sorted().toList();
        int over = recent.size() - limits.hourly();
        if (over >= 0) {
            Instant frees = recent.get(over).plus(HOUR);
            hits.add(hit(LimitName.HOURLY, limits.hourly(), 0, frees));
        }
    }

    private void concurrency(LimitUse use, Instant at, List<LimitHit> hits) {
        List<Instant> running = running(use, at);
        int over = running.size() - limits.concurrency();
        if (over >= 0) {
            hits.add(hit(LimitName.CONCURRENCY, limits.concurrency(), 0, running.get(over)));
        }
    }

    private void regeneration(ActAsked asked, LimitUse use, Instant at, List<LimitHit> hits) {
        if (asked.kind() == ActAsked.Kind.NEW) {
            return;
        }
        Regeneration rule = limits.regeneration();
        use.regenerated().stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(rule.cooldown()))
                .filter(at::isBefore)
                .map(end -> hit(LimitName.COOLDOWN, rule.cooldown().toSeconds(), 0, end))
                .ifPresent(hits::add);
        if (asked.kind() == ActAsked.Kind.FULL_REGENERATION
                && rule.kind() == Regeneration.Kind.FULL_CAPPED
                && use.fullInPeriod() >= rule.fullAPeriod()) {
            Instant resets = use.period().end();
            hits.add(hit(LimitName.FULL_REGENERATIONS, rule.fullAPeriod(), 0, resets));
        }
    }

    private static List<Instant> running(LimitUse use, Instant at) {
        return use.leases().stream().filter(at::isBefore).sorted().toList();
    }

    private static Instant first(LimitUse use, Instant at) {
        return running(use, at).stream().findFirst().orElse(at);
    }

    private static long generations(List<Fund> funds) {
        return funds.stream()
                .filter(fund -> fund.account().kind().isPool())
                .mapToLong(fund -> fund.available().count())
                .sum();
    }

    private static LimitHit hit(LimitName name, long limit, long remaining, Instant frees) {
        return new LimitHit(name, limit, remaining, frees);
    }
}
