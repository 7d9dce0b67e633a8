package org.inkwright.desktop.commission;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A language to write in.
///
/// @param code ISO 639-1; empty for the language that was spoken
/// @param name in English
record Tongue(String code, String name) {
    private static final List<String> CODES =
            List.of(
                    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
                    "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl",
                    "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "ur", "vi",
                    "zh");

    /// All, by name, behind the one that stands for the language that was spoken.
    static List<Tongue> all(String asSpoken) {
        return Stream.concat(
                        Stream.of(new Tongue("", asSpoken)),
                        CODES.stream().map(Tongue::of).sorted(Comparator.comparing(Tongue::name)))
                .toList();
    }

    private static Tongue of(String code) {
        return new Tongue(code, Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return name;
    }
}
