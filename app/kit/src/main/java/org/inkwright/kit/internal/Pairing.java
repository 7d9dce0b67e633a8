package org.inkwright.kit.internal;

import java.util.Map;
import java.util.Optional;

/// Marks that are typed over a selection go around it; what was selected stays selected.
public final class Pairing {
    private static final Map<String, String> IN_CODE =
            Map.of("(", ")", "[", "]", "{", "}", "\"", "\"", "'", "'");
    private static final Map<String, String> IN_PROSE =
            Map.of("*", "*", "_", "_", "`", "`", "~", "~", "(", ")", "[", "]");

    private Pairing() {}

    /// What stands around the selection in prose; empty when the letter takes its place.
    public static Optional<Edit> around(Lines lines, String letter) {
        String closing = IN_PROSE.get(letter);
        return closing == null ? Optional.empty() : around(lines, letter, closing);
    }

    /// What stands around the selection in code.
    public static Optional<Edit> aroundCode(Lines lines, String letter) {
        String closing = IN_CODE.get(letter);
        return closing == null ? Optional.empty() : around(lines, letter, closing);
    }

    /// Puts marks around the selection; empty when nothing or more than a line is selected.
    public static Optional<Edit> around(Lines lines, String opening, String closing) {
        if (lines.from() == lines.to() || lines.lines().size() > 1) {
            return Optional.empty();
        }
        String words =
                lines.text().substring(lines.from() - lines.start(), lines.to() - lines.start());
        int from = lines.from() + opening.length();
        return Optional.of(
                new Edit(
                        lines.from(),
                        lines.to(),
                        opening + words + closing,
                        from,
                        from + words.length()));
    }
}
