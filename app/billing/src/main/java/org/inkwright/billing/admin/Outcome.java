package org.inkwright.billing.admin;

import java.util.Map;
import org.inkwright.billing.web.Problem;

/// What came of something an operator asked for.
sealed interface Outcome {
    /// It is done.
    ///
    /// @param answer what programs are told
    /// @param notice the key of the sentence for people
    record Done(Map<String, Object> answer, String notice) implements Outcome {
        /// Keeps its own members.
        public Done {
            answer = Map.copyOf(answer);
        }
    }

    /// It is not, and nothing was changed.
    ///
    /// @param why the key of the sentence for people, without its beginning `refused.`
    record Refused(Problem problem, String why) implements Outcome {}
}
