package org.inkwright.billing.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LedgerException;
import org.inkwright.ledger.LedgerTransaction;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.TransactionKind;

/// One owner's accounts, locked until the transaction ends: whoever comes next waits. Everything
/// that changes them goes through here.
public final class Wallet {
    // What a power cut may take back: a charge that our users would not miss.
    private static final Set<TransactionKind> SMALL =
            EnumSet.of(TransactionKind.CHARGE, TransactionKind.EXPIRY);

    private final Transaction transaction;
    private final AccountRows accounts;
    private final String owner;
    private final Instant at;
    private Optional<List<AccountRows.Standing>> standing = Optional.empty();

    Wallet(Transaction transaction, String owner, Instant at) {
        this.transaction = transaction;
        this.accounts = new AccountRows(transaction);
        this.owner = owner;
        this.at = at;
    }

    /// Whose it is.
    public String owner() {
        return owner;
    }

    /// The time of everything that is done here.
    public Instant at() {
        return at;
    }

    /// The pools and lots that have anything on them.
    public List<Fund> funds() {
        return standing().stream()
                .filter(AccountRows.Standing::isFund)
                .map(AccountRows.Standing::fund)
                .toList();
    }

    /// A pool or lot, also an empty one; of several with one id the one that pays now.
    public Optional<Fund> fund(String part) {
        List<Fund> all = accounts.withPart(owner, part);
        return all.stream()
                .filter(fund -> fund.paysAt(at))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The pools that pay now, also those that are used up.
    public List<Fund> pools() {
        return accounts.pools(owner).stream().filter(fund -> fund.paysAt(at)).toList();
    }

    /// Whether a refund or dispute may wait for a hold of the owner to end.
    boolean isWaitedFor() {
        return standing().isEmpty() || standing().stream().anyMatch(one -> one.waits() > 0);
    }

    /// Something waits from now on.
    void waitFor() {
        standing = Optional.empty();
    }

    /// What a dispute has set apart of a lot.
    public Credits frozen(String lot) {
        var account = new LedgerAccount(AccountKind.FROZEN, owner, lot);
        return standing().stream()
                .filter(one -> one.account().equals(account))
                .map(one -> new Credits(one.posted()))
                .findFirst()
                .orElse(Credits.NONE);
    }

    /// What the owner owes, not negative.
    public Credits debt() {
        return standing().stream()
                .filter(one -> one.account().kind() == AccountKind.DEBT)
                .map(one -> new Credits(one.posted()).negated())
                .findFirst()
                .orElse(Credits.NONE);
    }

    /// Keeps a transaction and moves the balances; accounts that are not there are opened.
    public Keeping post(LedgerTransaction entry) {
        return post(entry, Optional.empty());
    }

    /// Keeps a transaction that opens pools or lots which end.
    ///
    /// @param ends the first moment at which they pay no more
    public Keeping post(LedgerTransaction entry, Instant ends) {
        return post(entry, Optional.of(ends));
    }

    /// Keeps the charge of an act and gives back what was reserved for it, account by account.
    void charge(LedgerTransaction entry, List<Share> reserved) {
        if (!(post(entry, Optional.empty(), reserved) instanceof Keeping.Kept)) {
            throw new LedgerException("an act was charged twice");
        }
    }

    private Keeping post(LedgerTransaction entry, Optional<Instant> ends) {
        return post(entry, ends, List.of());
    }

    private Keeping post(LedgerTransaction entry, Optional<Instant> ends, List<Share> reserved) {
        refuseForeign(entry);
        Keeping keeping = new TransactionRows(transaction).add(entry);
        if (!SMALL.contains(entry.kind())) {
            // Also what is known: it may have been kept a moment ago, and not yet be on the disk.
            transaction.force();
        }
        if (keeping instanceof Keeping.Kept) {
            move(entry.postings(), ends, reserved);
            transaction.change("update ledger_owner set last_at = ? where id = ?", at, owner);
        }
        return keeping;
    }

    private void move(List<Posting> postings, Optional<Instant> ends, List<Share> reserved) {
        Map<LedgerAccount, Long> posted = new TreeMap<>();
        for (Posting posting : postings) {
            if (posting.account().owner().equals(owner)) {
                posted.put(posting.account(), posting.amount().count());
            }
        }
        Map<LedgerAccount, Long> held = new TreeMap<>();
        for (Share share : reserved) {
            held.merge(share.account(), -share.amount().count(), Long::sum);
        }
        Set<LedgerAccount> known =
                standing().stream()
                        .map(AccountRows.Standing::account)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<LedgerAccount> touched = new TreeSet<>(posted.keySet());
        touched.addAll(held.keySet());
        for (LedgerAccount account : touched) {
            if (!known.contains(account)) {
                accounts.open(account, at, ends);
            }
            move(account, posted.getOrDefault(account, 0L), held.getOrDefault(account, 0L));
        }
    }

    private List<AccountRows.Standing> standing() {
        List<AccountRows.Standing> now = standing.orElseGet(() -> accounts.of(owner));
        standing = Optional.of(now);
        return now;
    }

    private void refuseForeign(LedgerTransaction entry) {
        for (Posting posting : entry.postings()) {
            String whose = posting.account().owner();
            if (!whose.equals(owner) && !whose.equals(LedgerAccount.HOUSE)) {
                throw new LedgerException("a transaction is about one owner");
            }
        }
        if (!entry.at().equals(at)) {
            throw new LedgerException("a transaction has the time of its wallet");
        }
    }

    /// Reserves shares.
    void hold(List<Share> shares) {
        shares.forEach(share -> move(share.account(), 0, share.amount().count()));
    }

    /// Gives reserved shares back.
    void free(List<Share> shares) {
        shares.forEach(share -> move(share.account(), 0, -share.amount().count()));
    }

    /// The transaction in which the accounts are locked, for what belongs to it in other tables.
    public Transaction transaction() {
        return transaction;
    }

    /// Lets a pool or lot that was ended pay again.
    ///
    /// @param ends the first moment at which it pays no more
    public void endAt(LedgerAccount account, Instant ends) {
        standing = Optional.empty();
        transaction.change(
                "update ledger_account set ends = ? where code = ? and owner = ?",
                ends,
                account.code(),
                owner);
    }

    /// How much of a pool or lot has lapsed, and was not given again.
    public long lapsed(LedgerAccount account) {
        return transaction.only(
                "select cast(coalesce(-sum(p.amount), 0) as bigint) as total"
                        + " from ledger_posting p"
                        + " join ledger_transaction t on t.id = p.transaction_id"
                        + " where p.owner = ? and p.account = ? and t.kind = 'expiry'",
                row -> row.number("total"),
                owner,
                account.code());
    }

    /// Lets a pool or lot pay no more from now on; what is left of it lapses with the next sweep.
    public void end(LedgerAccount account) {
        standing = Optional.empty();
        transaction.change(
                "update ledger_account set ends = ? where code = ? and owner = ?"
                        + " and (ends is null or ends > ?)",
                at,
                account.code(),
                owner,
                at);
    }

    // The lock lets nobody come between, so a refusal here is a fault of ours, not the user's.
    private void move(LedgerAccount account, long posted, long held) {
        standing = Optional.empty();
        if (!accounts.move(account, posted, held)) {
            throw new LedgerException(account + " would be overspent");
        }
    }
}
