package org.inkwright.spelling;

import java.util.List;

/// What came of adding a dictionary.
public sealed interface DictionaryAddition {
    /// It is there and was tried.
    ///
    /// @param languages one for a pair of files; an extension may bring several
    record Added(List<SpellingLanguage> languages) implements DictionaryAddition {
        public Added {
            languages = List.copyOf(languages);
        }
    }

    /// It was not added; what was there before is as it was.
    ///
    /// @param why for the user's sentence
    /// @param detail for the log; never names the file
    record Refused(Refusal why, String detail) implements DictionaryAddition {}

    /// Why a dictionary is not added.
    enum Refusal {
        /// The file is not there or may not be read.
        UNREADABLE,
        /// It is neither a pair of .aff and .dic nor an extension that holds one.
        NO_DICTIONARY,
        /// Its name does not tell the language: it must begin like `sv_SE`.
        NO_LANGUAGE,
        /// It does not work: damaged, cut short or empty.
        BROKEN,
        /// It is larger than any dictionary.
        TOO_LARGE,
        /// It cannot be written to the app's folder.
        NOT_KEPT
    }
}
