package org.inkwright.billing.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.Share;

/// What an act cost and why.
///
/// @param begun when it was admitted
/// @param outcome how it ended; empty while it runs
/// @param tokens what it used
/// @param paid which pools and lots paid how much; none when nothing was charged
public record ActReceipt(
        String id,
        ActOrder.Work work,
        Instant begun,
        Optional<ActEnd.Outcome> outcome,
        MeteredUse.Tokens tokens,
        List<Share> paid) {
    /// Keeps its own list.
    public ActReceipt {
        paid = List.copyOf(paid);
    }
}
