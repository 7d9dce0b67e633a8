package org.inkwright.billing.acts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.PlanLimits;

/// A hosted request that wants to begin.
///
/// @param id its id, also that of its hold; the same id again is the same act
/// @param asked what it means to the limits
/// @param work what is to be done
/// @param most the most that it can use
/// @param lifetime after how long hold and lease expire unless they are renewed
public record ActOrder(
        String id, UUID account, ActAsked asked, Work work, Most most, Duration lifetime) {
    /// An order that names the most that it can use.
    public ActOrder(
            String id,
            UUID account,
            ActAsked asked,
            Work work,
            MeteredUse most,
            Duration lifetime) {
        this(id, account, asked, work, new Most.Named(most), lifetime);
    }

    /// The most that an act can use.
    public sealed interface Most {
        /// What the request itself says.
        record Named(MeteredUse use) implements Most {}

        /// The request caps its output with no word: the cap of the plan counts, never the whole
        /// balance (rule 20).
        ///
        /// @param prompt the tokens of its input
        /// @param choices how many texts are asked for, each with the cap (rule 68)
        record PlansCap(long prompt, int choices) implements Most {}

        /// What is reserved under the limits of a plan.
        default MeteredUse under(PlanLimits limits) {
            return switch (this) {
                case Named(MeteredUse use) -> use;
                case PlansCap(long prompt, int choices) ->
                        new MeteredUse.Tokens(
                                prompt,
                                0,
                                Math.multiplyExact((long) choices, limits.outputTokens()));
            };
        }
    }

    /// What is to be done.
    ///
    /// @param model the model that does it
    /// @param act the kind of act, such as `chapter`
    /// @param text which text is written again; empty for a new one
    /// @param request the id of the request
    public record Work(String model, String act, Optional<String> text, String request) {
        /// Whether it is the same work, be it asked for by another request.
        boolean isSameAs(Work other) {
            return model.equals(other.model) && act.equals(other.act) && text.equals(other.text);
        }
    }
}
