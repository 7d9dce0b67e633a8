package org.inkwright.billing.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Transaction;

/// What an act that this program hosted has used, counted in the transaction that ends it.
///
/// @param act the kind of act, such as `chapter`
/// @param prompt tokens in
/// @param completion tokens out
/// @param credits millionths of credits that were charged
public record HostedUse(String act, String model, long prompt, long completion, long credits) {
    /// Counts it for the day of its end.
    public void count(Transaction transaction, UUID account, Instant at) {
        var rows = new UsageRows(transaction, account);
        String day = Metered.day(at);
        List<Metered> amounts = new ArrayList<>();
        amounts.add(new Metered(day, act, model, Metered.ACTS, 1));
        add(amounts, day, "tokens_in", prompt);
        add(amounts, day, "tokens_out", completion);
        add(amounts, day, Metered.CREDITS, credits);
        rows.lock();
        rows.count(amounts, at);
    }

    private void add(List<Metered> amounts, String day, String kind, long amount) {
        if (amount > 0) {
            amounts.add(new Metered(day, act, model, kind, amount));
        }
    }
}
