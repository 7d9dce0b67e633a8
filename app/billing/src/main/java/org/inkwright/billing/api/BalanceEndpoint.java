package org.inkwright.billing.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.plans.Standing;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.RateLimits;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Balance;
import org.inkwright.billingapi.LimitState;
import org.inkwright.billingapi.Operation;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.EffectivePlan;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.LimitName;
import org.inkwright.ledger.OrderOfUse;
import org.jspecify.annotations.Nullable;

/// What is there to pay with, and which limits hold: `GET /api/balance`. Whoever has the same
/// balance already is told so, by its tag. Pools that are due are granted by asking.
record BalanceEndpoint(Known known, Ledger ledger, Plans plans, Acts acts) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(ApiPaths.BALANCE);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "What there is to pay with, and which limits hold",
                                Balance.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller -> tagged(call, ledger.with(caller.account().toString(), this::balance)));
    }

    private static Answer tagged(Call call, Told told) {
        Balance balance = told.balance();
        var timeless =
                new Balance(
                        balance.credits(),
                        balance.plan(),
                        balance.lots(),
                        balance.pools(),
                        balance.limits(),
                        Instant.EPOCH);
        byte[] hash = Tokens.sha256(Balance.CODEC.json(timeless));
        String tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
        Map<String, String> headers =
                new HashMap<>(RateLimits.headers(told.limits(), balance.asOf()));
        headers.put("ETag", tag);
        return call.header("If-None-Match").filter(tag::equals).isPresent()
                ? new Answer.Message(304, "", headers)
                : new Answer.Message(200, Balance.CODEC.json(balance), headers);
    }

    /// The limits that every client understands: those of acts, and what is left of the pools.
    private static List<LimitHit> limits(
            List<Balance.Pool> pools, List<Acts.LimitStanding> ofActs) {
        List<LimitHit> limits = new ArrayList<>();
        long granted = 0;
        long left = 0;
        Instant ends = Fund.NEVER;
        for (Balance.Pool pool : pools) {
            granted += pool.granted();
            left += pool.remaining() - pool.held();
            ends = ends.isBefore(pool.ends()) ? ends : pool.ends();
        }
        limits.add(new LimitHit(LimitName.POOL, granted, left, ends));
        for (Acts.LimitStanding one : ofActs) {
            Instant frees = one.frees().orElse(Fund.NEVER);
            limits.add(new LimitHit(one.name(), one.limit(), one.remaining(), frees));
        }
        return limits;
    }

    private Told balance(Wallet wallet) {
        Standing standing = plans.ensured(wallet);
        List<Fund> funds = OrderOfUse.of(wallet.funds(), wallet.at(), CreditUse.AFTER_POOLS);
        Map<LedgerAccount, Long> granted = plans.granted(wallet);
        List<Balance.Pool> pools =
                funds.stream()
                        .filter(fund -> fund.account().kind().isPool())
                        .map(fund -> pool(fund, granted.getOrDefault(fund.account(), 0L)))
                        .toList();
        List<Acts.LimitStanding> ofActs = acts.limits(wallet, standing);
        var balance =
                new Balance(
                        new Balance.Totals(
                                Shown.credits(sum(funds, Fund::available)),
                                Shown.credits(sum(funds, Fund::held)),
                                Shown.credits(wallet.debt())),
                        inForce(standing.plan()),
                        funds.stream()
                                .filter(fund -> fund.account().kind().isLot())
                                .map(BalanceEndpoint::lot)
                                .toList(),
                        pools,
                        ofActs.stream().map(BalanceEndpoint::limit).toList(),
                        wallet.at());
        return new Told(balance, limits(pools, ofActs));
    }

    private static Balance.PlanInForce inForce(EffectivePlan plan) {
        return new Balance.PlanInForce(
                plan.plan().id(), plan.limits().id(), Shown.word(plan.because()));
    }

    private static Credits sum(List<Fund> funds, Function<Fund, Amount> part) {
        return funds.stream()
                .filter(fund -> fund.account().kind().isLot())
                .map(part)
                .map(amount -> new Credits(amount.count()))
                .reduce(Credits.NONE, Credits::plus);
    }

    private static Balance.Lot lot(Fund fund) {
        return new Balance.Lot(
                fund.account().part(),
                kind(fund),
                Shown.credits(fund.posted()),
                Shown.credits(fund.held()),
                ends(fund));
    }

    private static Balance.Pool pool(Fund fund, long granted) {
        return new Balance.Pool(
                fund.account().part(),
                kind(fund),
                granted,
                fund.posted().count(),
                fund.held().count(),
                fund.ends());
    }

    // the second half of the account's code, such as prepaid of lot.prepaid
    private static String kind(Fund fund) {
        return fund.account().kind().code().replaceFirst(".*[.]", "");
    }

    private static @Nullable Instant ends(Fund fund) {
        return fund.ends().equals(Fund.NEVER) ? null : fund.ends();
    }

    private static LimitState limit(Acts.LimitStanding one) {
        return new LimitState(
                one.name().code(), one.limit(), one.remaining(), one.frees().orElse(null));
    }

    /// What is answered.
    ///
    /// @param limits for the headers
    private record Told(Balance balance, List<LimitHit> limits) {}
}
