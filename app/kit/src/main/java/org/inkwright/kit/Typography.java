package org.inkwright.kit;

import java.util.Locale;
import java.util.Map;

/// The quotation marks of a language, which the editor sets for the straight ones that are typed,
/// together with dashes for `--` and `---` and an ellipsis for three dots. What it sets is a step
/// of its own: undo brings back what was typed.
///
/// @param opening before what is quoted
/// @param closing behind it
/// @param innerOpening before a quotation within a quotation
/// @param innerClosing behind it
public record Typography(String opening, String closing, String innerOpening, String innerClosing) {
    /// Everything stays as it is typed.
    public static final Typography PLAIN = new Typography("", "", "", "");

    private static final String THIN = "\u202f";
    private static final Typography HIGH = marks("“”‘’");
    private static final Typography ANGLES = marks("«»“”");
    private static final Map<String, Typography> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("de", marks("„“‚‘")),
                    Map.entry("de-ch", marks("«»‹›")),
                    Map.entry("fr", new Typography("«" + THIN, THIN + "»", "“", "”")),
                    Map.entry("fr-ch", marks("«»‹›")),
                    Map.entry("es", ANGLES),
                    Map.entry("it", ANGLES),
                    Map.entry("pt", ANGLES),
                    Map.entry("pt-br", HIGH),
                    Map.entry("no", marks("«»‘’")),
                    Map.entry("nb", marks("«»‘’")),
                    Map.entry("el", ANGLES),
                    Map.entry("ru", marks("«»„“")),
                    Map.entry("uk", marks("«»„“")),
                    Map.entry("pl", marks("„”«»")),
                    Map.entry("cs", marks("„“‚‘")),
                    Map.entry("sk", marks("„“‚‘")),
                    Map.entry("hu", marks("„”»«")),
                    Map.entry("da", marks("»«›‹")),
                    Map.entry("sv", marks("””’’")),
                    Map.entry("fi", marks("””’’")));

    private static Typography marks(String four) {
        return new Typography(
                four.substring(0, 1),
                four.substring(1, 2),
                four.substring(2, 3),
                four.substring(3, 4));
    }

    /// The marks of a language; the English ones for one that is not known.
    ///
    /// @param tag such as `en` or `de-CH`
    public static Typography of(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        String language = wanted.split("-", 2)[0];
        return BY_LANGUAGE.getOrDefault(wanted, BY_LANGUAGE.getOrDefault(language, HIGH));
    }

    /// Whether everything stays as it is typed.
    boolean isPlain() {
        return opening.isEmpty();
    }
}
