package org.inkwright.billing.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.Unit;

/// An owner's transactions, the newest first, read part by part at any depth at the same pace.
/// Shared by all threads.
public final class Statement {
    // A transaction touches few accounts of one owner.
    private static final int POSTINGS = 16;

    private final Database database;

    /// @param database where the ledger is
    public Statement(Database database) {
        this.database = database;
    }

    /// The transactions right below a place.
    ///
    /// @param below where the part before ended
    public List<Entry> below(String owner, Place below, int most) {
        return database.transact(all -> below(all, owner, below, most));
    }

    private static List<Entry> below(Transaction all, String owner, Place below, int most) {
        List<Line> lines =
                all.all(
                        "select p.transaction_id, p.account, p.unit, p.amount, p.created_at,"
                                + " t.kind, t.cause from (select * from ledger_posting"
                                + " where owner = ? and created_at <= ?"
                                + " and (created_at < ? or transaction_id < ?)"
                                + " order by owner desc, created_at desc, transaction_id desc"
                                + " limit ?) p"
                                + " join ledger_transaction t on t.id = p.transaction_id"
                                + " order by p.created_at desc, p.transaction_id desc, p.account",
                        Statement::line,
                        owner,
                        below.at(),
                        below.at(),
                        below.id(),
                        most * POSTINGS);
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            entries.computeIfAbsent(
                            line.id(),
                            id ->
                                    new Entry(
                                            new Place(line.at(), id),
                                            line.kind(),
                                            line.cause(),
                                            new ArrayList<>()))
                    .postings()
                    .add(line.posting());
        }
        List<Entry> whole = new ArrayList<>(entries.values());
        if (lines.size() == most * POSTINGS) {
            // the last one may be cut off
            whole.removeLast();
        }
        return whole.subList(0, Math.min(most, whole.size()));
    }

    private static Line line(Row row) {
        return new Line(
                row.id("transaction_id"),
                row.time("created_at"),
                row.text("kind"),
                row.text("cause"),
                new Posting(
                        LedgerAccount.of(row.text("account")),
                        Amount.of(new Unit(row.text("unit")), row.number("amount"))));
    }

    /// A place in a list that is sorted by time, the newest first.
    public record Place(Instant at, UUID id) {
        /// Above everything.
        public static final Place TOP =
                new Place(Instant.parse("9000-01-01T00:00:00Z"), new UUID(-1, -1));

        /// The place that [#text] wrote, if it did.
        public static Optional<Place> of(String text) {
            String[] parts = text.split(" ", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /// The place in one line, to be marked.
        public String text() {
            return at + " " + id;
        }
    }

    /// A transaction.
    ///
    /// @param kind what it does, as in exports
    /// @param cause what it belongs to, such as `order:91`
    /// @param postings what it did to the owner's accounts
    public record Entry(Place place, String kind, String cause, List<Posting> postings) {}

    private record Line(UUID id, Instant at, String kind, String cause, Posting posting) {}
}
