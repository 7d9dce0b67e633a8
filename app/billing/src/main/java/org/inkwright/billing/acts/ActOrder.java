package org.inkwright.billing.acts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;

/// A hosted request that wants to begin.
///
/// @param id its id, also that of its hold; the same id again is the same act
/// @param asked what it means to the limits
/// @param work what is to be done
/// @param most the most that it can use
/// @param lifetime after how long hold and lease expire unless they are renewed
public record ActOrder(
        String id, UUID account, ActAsked asked, Work work, MeteredUse most, Duration lifetime) {
    /// What is to be done.
    ///
    /// @param model the model that does it
    /// @param act the kind of act, such as `chapter`
    /// @param text which text is written again; empty for a new one
    /// @param request the id of the request
    public record Work(String model, String act, Optional<String> text, String request) {}
}
