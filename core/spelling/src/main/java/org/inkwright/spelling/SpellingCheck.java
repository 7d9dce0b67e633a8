package org.inkwright.spelling;

import java.util.List;

/// What came of checking a text.
public sealed interface SpellingCheck {
    /// The text was checked.
    ///
    /// @param tag of the dictionary that was used
    /// @param misspellings in text order
    record Checked(String tag, List<Misspelling> misspellings) implements SpellingCheck {
        public Checked {
            misspellings = List.copyOf(misspellings);
        }
    }

    /// There is no dictionary for that language.
    record NoDictionary(String language) implements SpellingCheck {}
}
