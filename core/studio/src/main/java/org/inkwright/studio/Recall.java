package org.inkwright.studio;

import org.inkwright.manuscript.RunId;

/// Which kept answers may stand in for a question.
///
/// @param run who asks
/// @param scope whose answers will do
/// @param take which of several variants is written: a second one is no copy of the first
record Recall(RunId run, Scope scope, int take) {
    enum Scope {
        /// Whoever asked.
        ANYBODYS,
        /// Those of this run alone, from before it was stopped or broke off.
        OF_THIS_RUN
    }
}
