package org.inkwright.spelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two files of a Hunspell dictionary.
///
/// @param tag such as `de-DE`
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record DictionaryPair(String tag, byte[] affixes, byte[] words) {
    /// `de_DE_frami`, `sv-SE`, `en` or `ca-valencia`.
    private static final Pattern NAME =
            Pattern.compile("([a-zA-Z]{2,3})(?:[_-]([a-zA-Z]{2}|[a-zA-Z]{4,8}))?(?:[_.-].*)?");

    /// A dictionary that knows nothing of its own words is none.
    private static final int TRIED_LINES = 200;

    /// The tag that a file's name without ending tells; empty when it tells none.
    static Optional<String> tag(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String language = matcher.group(1).toLowerCase(Locale.ROOT);
        String country = matcher.group(2);
        if (country == null) {
            return Optional.of(language);
        }
        boolean variant = country.length() > 2;
        return Optional.of(language + "-" + (variant ? country : country.toUpperCase(Locale.ROOT)));
    }

    /// Loads it and tries it on its own words.
    ///
    /// @throws BrokenDictionaryException when it does not work
    LoadedDictionary load() throws IOException {
        LoadedDictionary loaded =
                LoadedDictionary.read(
                        new ByteArrayInputStream(affixes), new ByteArrayInputStream(words));
        List<String> entries =
                new String(words, StandardCharsets.ISO_8859_1)
                        .lines()
                        .skip(1)
                        .limit(TRIED_LINES)
                        .map(line -> line.split("[/\\s]", 2)[0])
                        .filter(word -> !word.isEmpty())
                        .toList();
        // Words of other scripts cannot be told before the encoding is known.
        List<String> plain = entries.stream().filter(DictionaryPair::isPlain).toList();
        boolean strange = !plain.isEmpty() && plain.stream().noneMatch(loaded::right);
        if (entries.isEmpty() || strange) {
            throw new BrokenDictionaryException(new IllegalStateException("knows no word"));
        }
        return loaded;
    }

    private static boolean isPlain(String word) {
        return word.matches("[a-zA-Z]{2,}");
    }
}
