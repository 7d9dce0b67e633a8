package org.inkwright.billing.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Credits;

/// The sums of the days that were over at a moment, as a table for spreadsheets. The same moment
/// gives the same table again: what came later for those days is known, and is left out.
///
/// @param moment the snapshot, no younger than what may still be on its way into the database
record UsageTable(Database database, UUID account, Instant moment) {
    private static final int DAYS_AT_ONCE = 100;

    /// Writes it, the newest day first, part by part.
    void write(Consumer<String> out) {
        out.accept("day,kind,amount\r\n");
        String below = Metered.day(moment);
        while (true) {
            String from = below;
            Part part = database.transact(all -> part(all, from));
            part.left().forEach(sum -> out.accept(line(sum)));
            if (part.days() < DAYS_AT_ONCE) {
                return;
            }
            below = part.last();
        }
    }

    private Part part(Transaction all, String below) {
        var rows = new UsageRows(all, account);
        // Nobody may write between the two questions.
        rows.lock();
        List<UsageRows.Sum> sums = rows.sums(UsageRows.Group.DAY, below, DAYS_AT_ONCE);
        if (sums.isEmpty()) {
            return new Part(List.of(), 0, below);
        }
        String last = sums.getLast().key();
        Map<List<String>, Long> later = new HashMap<>();
        rows.later(last, sums.getFirst().key(), moment)
                .forEach(one -> later.put(List.of(one.key(), one.kind()), one.amount()));
        List<UsageRows.Sum> left = new ArrayList<>();
        for (UsageRows.Sum sum : sums) {
            long amount = sum.amount() - later.getOrDefault(List.of(sum.key(), sum.kind()), 0L);
            if (amount > 0) {
                left.add(new UsageRows.Sum(sum.key(), sum.kind(), amount));
            }
        }
        long days = sums.stream().map(UsageRows.Sum::key).distinct().count();
        return new Part(left, days, last);
    }

    private static String line(UsageRows.Sum sum) {
        String amount =
                sum.kind().equals(Metered.CREDITS)
                        ? new Credits(sum.amount()).toString()
                        : Long.toString(sum.amount());
        return String.join(",", sum.key(), sum.kind(), amount) + "\r\n";
    }

    /// Some days of it.
    ///
    /// @param days how many days were read, also those with nothing left
    private record Part(List<UsageRows.Sum> left, long days, String last) {}
}
