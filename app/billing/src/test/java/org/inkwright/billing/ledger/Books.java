package org.inkwright.billing.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Grant;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Money;
import org.inkwright.ledger.Purchase;
import org.inkwright.ledger.Stamp;
import org.inkwright.ledger.Unit;

/// A ledger in a database of its own, with a clock that can be moved.
public final class Books implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    public final MovedClock system = new MovedClock(START);
    public final DatabaseSettings settings;
    public final Database database;
    public final ServerClock clock;
    public final Ledger ledger;
    public final Holds holds;
    public final Sweeper sweeper;

    /// A new, empty ledger.
    public static Books open(Engine engine, Path folder) {
        return new Books(engine.ready(folder));
    }

    /// A ledger in a database that may have one.
    public Books(DatabaseSettings settings) {
        this.settings = settings;
        database = Database.open(settings);
        clock = Ledger.clock(database, system);
        ledger = new Ledger(database, clock);
        holds = new Holds(ledger);
        sweeper = new Sweeper(database, ledger, clock, system::nanos);
    }

    /// Buys credits.
    public Keeping buy(String owner, String order, String credits) {
        var purchase =
                new Purchase(order, owner, Credits.of(credits), new Money(500, Unit.money("USD")));
        return ledger.with(
                owner,
                wallet ->
                        wallet.post(
                                purchase.transaction(
                                        wallet.debt(),
                                        purchase.stamp(new Actor.Endpoint(), wallet.at()))));
    }

    /// Gives a pool or a promotional lot that ends.
    public Keeping grant(LedgerAccount account, Amount amount, Instant ends) {
        return ledger.with(
                account.owner(),
                wallet ->
                        wallet.post(
                                Grant.of(
                                        account,
                                        amount,
                                        new Stamp(
                                                new Actor.Endpoint(),
                                                new Cause(Cause.Kind.PERIOD, account.code()),
                                                wallet.at())),
                                ends));
    }

    /// Gives a promotional lot.
    public Keeping promote(String owner, String lot, String credits, Instant ends) {
        var account = new LedgerAccount(AccountKind.PROMOTION, owner, lot);
        return grant(account, Credits.of(credits), ends);
    }

    /// Gives a plan's pool.
    public Keeping pool(String owner, String period, long generations, Instant ends) {
        var account = new LedgerAccount(AccountKind.PLAN_POOL, owner, period);
        return grant(account, new Generations(generations), ends);
    }

    /// Asks for a hold of credits.
    public HoldOpening hold(String owner, String id, String credits) {
        return hold(owner, id, price(0, credits));
    }

    /// Asks for a hold.
    public HoldOpening hold(String owner, String id, ActPrice most) {
        return holds.open(new HoldOrder(id, owner, most, "v1", CreditUse.AFTER_POOLS, LIFETIME));
    }

    public static ActPrice price(long generations, String credits) {
        return new ActPrice(new Generations(generations), Credits.of(credits));
    }

    public List<Fund> funds(String owner) {
        return ledger.with(owner, Wallet::funds);
    }

    /// The credits that could pay now.
    public Credits available(String owner) {
        return sum(owner, Fund::available);
    }

    /// The credits that are held.
    public Credits held(String owner) {
        return sum(owner, Fund::held);
    }

    private Credits sum(String owner, Function<Fund, Amount> part) {
        return funds(owner).stream()
                .filter(fund -> fund.account().kind().isLot())
                .map(part)
                .map(amount -> new Credits(amount.count()))
                .reduce(Credits.NONE, Credits::plus);
    }

    /// The balance of one of our own accounts.
    public long house(AccountKind kind, Unit unit) {
        return database.transact(all ->
                all.only(
                        "select cast(coalesce(sum(amount), 0) as bigint) as total"
                                + " from ledger_posting where account = ?",
                        row -> row.number("total"),
                        LedgerAccount.house(kind, unit).code()));
    }

    public List<String> differences() {
        return new Reconciliation(database).differences();
    }

    @Override
    public void close() {
        database.close();
    }
}
