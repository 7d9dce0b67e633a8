package org.inkwright.spelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Checks how words are written. Safe to share between threads. The first call for a language loads
/// its dictionary, up to about a second; call it on a thread that may wait.
///
/// A language is named by its tag, such as `en-GB`; where there is no dictionary for a tag, one of
/// the same language does (`en` or `en-AU` is checked as `en-US`).
public interface Spelling {
    /// How many suggestions there are at most.
    int MOST_SUGGESTIONS = 8;

    /// The dictionaries there are, by tag.
    List<SpellingLanguage> languages();

    /// Finds the misspelt words of a Markdown text. Code, addresses, numbers, words with digits and
    /// front matter are passed over.
    ///
    /// @param language its tag
    /// @param ignored words that are let pass in this text, exactly so written
    SpellingCheck check(String markdown, String language, Set<String> ignored);

    /// What may have been meant by a misspelt word, the likeliest first; at most eight. Takes some
    /// tenths of a second at most. Empty without a dictionary.
    List<String> suggest(String word, String language);

    /// The writer's own words, which are right in every language.
    PersonalDictionary personal();

    /// Adds a Hunspell dictionary: an `.aff` or `.dic` file with its sibling beside it, or an
    /// `.oxt` extension as office programs have them. It takes the place of one for the same
    /// language. The file itself is copied.
    DictionaryAddition add(Path file);

    /// Takes a dictionary away that was added; the one that came with the program is used again.
    ///
    /// @return false when none was added for that tag
    boolean remove(String tag);
}
