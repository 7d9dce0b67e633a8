package org.inkwright.desktop.engines;

import java.util.List;

/// What is known about whether a text model answers.
sealed interface Verdict {
    /// It was not tried.
    record Untried() implements Verdict {}

    /// It is being asked.
    record Asking() implements Verdict {}

    /// It answers.
    ///
    /// @param words how
    record Works(String words) implements Verdict {}

    /// Something is wrong.
    ///
    /// @param words what, and what to do
    /// @param near models that may have been meant
    record Fails(String words, List<String> near) implements Verdict {
        public Fails {
            near = List.copyOf(near);
        }
    }
}
