package org.inkwright.desktop.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A language to write in.
///
/// @param code ISO 639-1; empty for the language that was spoken
/// @param name in English
public record Tongue(String code, String name) {
    private static final List<String> CODES =
            List.of(
                    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
                    "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl",
                    "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "ur", "vi",
                    "zh");

    /// All that are offered, by name.
    public static List<Tongue> all() {
        return CODES.stream().map(Tongue::of).sorted(Comparator.comparing(Tongue::name)).toList();
    }

    private static Tongue of(String code) {
        return new Tongue(code, Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return name;
    }
}
