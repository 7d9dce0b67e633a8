package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;

/// Funds of one user, Ann, as tests need them.
final class Funds {
    static final String OWNER = "ann";
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    private Funds() {}

    static LedgerAccount account(AccountKind kind, String part) {
        return new LedgerAccount(kind, OWNER, part);
    }

    static Fund pool(AccountKind kind, long generations) {
        return Fund.free(account(kind, "p"), new Generations(generations), START, END);
    }

    static Fund plan(long generations) {
        return pool(AccountKind.PLAN_POOL, generations);
    }

    static Fund promotion(String id, String credits, int days) {
        Instant ends = START.plus(Duration.ofDays(days));
        return Fund.free(account(AccountKind.PROMOTION, id), Credits.of(credits), START, ends);
    }

    static Fund prepaid(String id, String credits, int day) {
        Instant opened = START.plus(Duration.ofDays(day));
        return Fund.free(account(AccountKind.PREPAID, id), Credits.of(credits), opened, Fund.NEVER);
    }

    static Fund held(Fund fund, Amount held) {
        return new Fund(fund.account(), fund.posted(), held, fund.opened(), fund.ends());
    }

    static ActPrice price(long generations, String credits) {
        return new ActPrice(new Generations(generations), Credits.of(credits));
    }

    static Share share(Fund fund, String credits) {
        return new Share(fund.account(), Credits.of(credits));
    }

    static Share share(Fund fund, long generations) {
        return new Share(fund.account(), new Generations(generations));
    }
}
