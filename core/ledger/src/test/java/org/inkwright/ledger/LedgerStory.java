package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One user's random life, kept in memory: purchases, promotions, acts, refunds, disputes and
/// lapses. After every step the books are checked; a failure names the seed and tells the steps.
final class LedgerStory {
    private static final Actor ACTOR = new Actor.Endpoint();

    private final long seed;
    private final Random random;
    private final List<String> told = new ArrayList<>();
    private final Map<LedgerAccount, Amount> balances = new TreeMap<>();
    private final Map<String, Fund> funds = new LinkedHashMap<>();
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private final Map<String, Bought> purchases = new LinkedHashMap<>();
    private final List<String> references = new ArrayList<>();
    private Instant now = Funds.START;
    private int next;

    /// A purchase and what came of it.
    private static final class Bought {
        private final Purchase purchase;
        private final Fund lot;
        private Money back;
        private Credits taken = Credits.NONE;
        private Credits waiting = Credits.NONE;
        private DisputePhase dispute = DisputePhase.NONE;

        Bought(Purchase purchase, Instant at) {
            this.purchase = purchase;
            this.lot = Fund.free(purchase.lot(), Credits.NONE, at, Fund.NEVER);
            this.back = new Money(0, purchase.paid().unit());
        }
    }

    LedgerStory(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    int moved() {
        return references.size();
    }

    void step() {
        now = now.plus(Duration.ofHours(random.nextInt(60)));
        switch (random.nextInt(10)) {
            case 0, 1 -> buy();
            case 2 -> promise();
            case 3, 4, 5 -> begin();
            case 6, 7 -> end();
            case 8 -> refund();
            default -> dispute();
        }
        lapse("");
        check();
    }

    /// Ends every hold; then nothing may wait any more.
    void finish() {
        while (holds.values().stream().anyMatch(h -> h.state() instanceof HoldState.Open)) {
            end();
            check();
        }
        for (Bought bought : purchases.values()) {
            expect(bought.waiting.sign() == 0, "a refund waits for nobody");
            expect(
                    bought.taken.compareTo(bought.purchase.granted()) <= 0,
                    "rule 48: more was taken than granted");
        }
    }

    private void buy() {
        String order = "o" + next++;
        var paid = Money.of(1L + random.nextInt(3000), "USD");
        var purchase =
                new Purchase(order, Funds.OWNER, new Credits(1L + random.nextInt(90_000)), paid);
        told.add("buy " + purchase);
        Bought bought = new Bought(purchase, now);
        purchases.put(order, bought);
        funds.put(order, bought.lot);
        post(purchase.transaction(debt(), purchase.stamp(ACTOR, now)));
    }

    private void promise() {
        String id = "p" + next++;
        LedgerAccount lot = Funds.account(AccountKind.PROMOTION, id);
        funds.put(id, Fund.free(lot, Credits.NONE, now, now.plus(Duration.ofDays(9))));
        told.add("promotion " + id);
        Stamp stamp = new Stamp(ACTOR, new Cause(Cause.Kind.LOT, id), now);
        post(Grant.of(lot, new Credits(1L + random.nextInt(9_000)), stamp));
    }

    private void begin() {
        ActPrice most = new ActPrice(Generations.NONE, new Credits(1L + random.nextInt(40_000)));
        if (Admission.decide(most, inOrder(now), debt())
                instanceof Admission.Granted(List<Share> shares)) {
            String id = "h" + next++;
            told.add(id + " holds " + shares);
            HoldState open = new HoldState.Open(now.plus(Duration.ofDays(2)));
            holds.put(id, new Hold(id, Funds.OWNER, shares, "v", now, open));
        }
    }

    private void end() {
        List<Hold> running =
                holds.values().stream()
                        .filter(h -> !(h.state() instanceof HoldState.Settled))
                        .filter(h -> !(h.state() instanceof HoldState.Released))
                        .filter(h -> !(h.state() instanceof HoldState.ExpiredThenCharged))
                        .toList();
        if (running.isEmpty()) {
            return;
        }
        Hold hold = running.get(random.nextInt(running.size()));
        HoldRequest request =
                switch (random.nextInt(4)) {
                    case 0 -> new HoldRequest.Release();
                    case 1 -> new HoldRequest.Expire(now);
                    default ->
                            new HoldRequest.Settle(
                                    new ActPrice(
                                            Generations.NONE, new Credits(random.nextInt(45_000))));
                };
        if (hold.after(request, inOrder(hold.admitted()))
                instanceof HoldOutcome.Changed(HoldState state)) {
            told.add(hold.id() + " " + request + " -> " + state);
            Hold ended =
                    new Hold(
                            hold.id(),
                            hold.owner(),
                            hold.shares(),
                            hold.prices(),
                            hold.admitted(),
                            state);
            holds.put(hold.id(), ended);
            settlement(state).transaction(hold.id(), ACTOR, now).ifPresent(this::post);
            lapse(hold.id());
            collect(hold.id());
        }
    }

    private static Settlement settlement(HoldState state) {
        return switch (state) {
            case HoldState.Settled(_, Settlement settlement) -> settlement;
            case HoldState.ExpiredThenCharged(_, Settlement settlement) -> settlement;
            case HoldState.Open _, HoldState.Released _, HoldState.Expired _ ->
                    new Settlement(List.of(), List.of(), Credits.NONE);
        };
    }

    /// What waited for a hold that has ended.
    private void collect(String hold) {
        for (Bought bought : purchases.values()) {
            Stamp stamp = stamp(Cause.Kind.REFUND, bought.purchase.order() + "-" + next++);
            TakeBack back = TakeBack.of(bought.waiting, standing(bought));
            took(bought, back);
            Refund.afterHold(back, hold, stamp).ifPresent(this::post);
            if (bought.dispute == DisputePhase.OPEN) {
                freeze(bought);
            }
        }
    }

    private void refund() {
        Bought bought = any();
        if (bought == null) {
            return;
        }
        long open = bought.purchase.paid().count() - bought.back.count();
        if (open > 0) {
            Money money = Money.of(1 + random.nextLong(open), "USD");
            TakeBack back = TakeBack.of(due(bought, money), standing(bought));
            told.add("refund of " + money + ": " + back);
            Stamp stamp = stamp(Cause.Kind.REFUND, "re" + next++);
            took(bought, back);
            post(Refund.of(money, back, stamp));
        }
    }

    private static Credits due(Bought bought, Money money) {
        Purchase purchase = bought.purchase;
        Credits due =
                new MoneyBack(purchase.granted(), purchase.paid()).credits(bought.back, money);
        bought.back = new Money(bought.back.plus(money).count(), money.unit());
        bought.waiting = bought.waiting.plus(due);
        return due;
    }

    private static void took(Bought bought, TakeBack back) {
        bought.waiting = bought.waiting.minus(back.now());
        bought.taken = bought.taken.plus(back.now());
    }

    private void dispute() {
        Bought bought = any();
        if (bought == null || bought.back.equals(bought.purchase.paid())) {
            return;
        }
        DisputePhase[] all = {DisputePhase.OPEN, DisputePhase.WON, DisputePhase.LOST};
        DisputePhase news = all[random.nextInt(3)];
        DisputePhase phase = bought.dispute.after(news);
        boolean moves = bought.dispute.moves(phase);
        bought.dispute = phase;
        if (!moves) {
            return;
        }
        told.add("dispute over " + bought.purchase.order() + ": " + phase);
        Stamp stamp = stamp(Cause.Kind.DISPUTE, "d" + next++);
        switch (phase) {
            case OPEN -> freeze(bought);
            case WON -> Dispute.won(standing(bought), stamp).ifPresent(this::post);
            case LOST -> {
                Money money =
                        new Money(
                                bought.purchase.paid().minus(bought.back).count(),
                                bought.back.unit());
                TakeBack back = TakeBack.of(due(bought, money), standing(bought));
                took(bought, back);
                post(Dispute.lost(money, back, stamp));
            }
            case NONE -> throw new AssertionError("no news");
        }
    }

    private void freeze(Bought bought) {
        Fund lot = fund(bought.lot);
        Stamp stamp = stamp(Cause.Kind.DISPUTE, "f" + next++);
        Dispute.opened(lot, stamp).ifPresent(this::post);
    }

    private void lapse(String hold) {
        for (Fund kept : funds.values()) {
            Fund fund = fund(kept);
            var lapsed = hold.isEmpty() ? Expiry.of(fund, now) : Expiry.afterHold(fund, hold, now);
            lapsed.ifPresent(this::post);
        }
    }

    private @Nullable Bought any() {
        List<Bought> all = List.copyOf(purchases.values());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private Stamp stamp(Cause.Kind kind, String id) {
        return new Stamp(ACTOR, new Cause(kind, id), now);
    }

    private List<Fund> inOrder(Instant at) {
        return OrderOfUse.of(
                funds.values().stream().map(this::fund).toList(), at, CreditUse.AFTER_POOLS);
    }

    private Fund fund(Fund kept) {
        Amount held = Credits.NONE;
        for (Hold hold : holds.values()) {
            for (Share share : hold.shares()) {
                if (hold.state() instanceof HoldState.Open
                        && share.account().equals(kept.account())) {
                    held = held.plus(share.amount());
                }
            }
        }
        return new Fund(kept.account(), balance(kept.account()), held, kept.opened(), kept.ends());
    }

    private PrepaidStanding standing(Bought bought) {
        LedgerAccount lot = bought.purchase.lot();
        List<Fund> prepaid = purchases.values().stream().map(b -> fund(b.lot)).toList();
        LedgerAccount frozen = Funds.account(AccountKind.FROZEN, lot.part());
        return new PrepaidStanding(lot, new Credits(balance(frozen).count()), prepaid);
    }

    private Credits debt() {
        return new Credits(-balance(LedgerAccount.debt(Funds.OWNER)).count());
    }

    private Amount balance(LedgerAccount account) {
        return balances.getOrDefault(account, Amount.none(account.unit()));
    }

    private void post(LedgerTransaction transaction) {
        told.add(transaction.reference());
        expect(!references.contains(transaction.reference()), "rule 9: posted twice");
        references.add(transaction.reference());
        for (Posting posting : transaction.postings()) {
            balances.merge(posting.account(), posting.amount(), Amount::plus);
        }
    }

    private void check() {
        Map<Unit, Long> sums = new LinkedHashMap<>();
        balances.forEach((account, balance) -> {
            expect(account.allows(balance), "rule 4: " + account + " at " + balance);
            sums.merge(account.unit(), balance.count(), Long::sum);
        });
        expect(sums.values().stream().allMatch(sum -> sum == 0), "rule 1: " + sums);
        // The record refuses more holds than there is to hold.
        funds.values().forEach(this::fund);
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + what + "\n" + String.join("\n", told));
        }
    }
}
