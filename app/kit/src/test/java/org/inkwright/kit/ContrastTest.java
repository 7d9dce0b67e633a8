package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the kit's style sheets with the tokens of a theme: words need 4.5 to 1, marks 3 to 1, on
/// every ground on which they stand. A colour that is none of these must be named here.
class ContrastTest {
    private static final Path SHEETS =
            Fixtures.root().resolve("app/kit/src/main/resources/org/inkwright/kit");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern COLOUR =
            Pattern.compile("(-[a-z-]+):\\s*(?:transparent )*(-ink-[a-z-]+)");
    private static final Pattern OPACITY = Pattern.compile("-fx-opacity: ([0-9.]+)");

    private static final Set<String> WORDS = Set.of("-fx-fill", "-fx-text-fill", "-kit-words");
    private static final Set<String> MARKS =
            Set.of("-fx-stroke", "-rtfx-underline-color", "-kit-wave", "-kit-doubt", "-kit-border");

    /// Grounds that colour a stretch; its edges or its words are the mark.
    private static final Set<String> TINTS =
            Set.of(
                    ".styled-text-area .main-selection",
                    ".styled-text-area .main-selection, .styled-text-area .selection",
                    ".styled-text-area .spoken",
                    ".waveform-chosen");

    private static final Set<String> PAINTED =
            Set.of(
                    ".goal-bar",
                    ".goal-bar.reached",
                    ".goal-line",
                    ".level-bar",
                    ".level-mark",
                    ".level-meter:too-loud .level-bar",
                    ".preview-box.ticked");

    /// Lines that part what space parts already.
    private static final Set<String> ORNAMENTS =
            Set.of(".preview-quote", ".preview-rule", ".preview-cell");

    private record Use(String sheet, String selector, String property, String token, double seen) {
        @Override
        public String toString() {
            return sheet + " " + selector + " " + property + " " + token;
        }

        boolean isWords() {
            return WORDS.contains(property) && !TINTS.contains(selector);
        }

        boolean isMark() {
            return MARKS.contains(property)
                    || (property.equals("-fx-background-color") && PAINTED.contains(selector))
                    || (property.equals("-fx-border-color") && !ORNAMENTS.contains(selector));
        }

        boolean isGround() {
            boolean painted = PAINTED.contains(selector) || ORNAMENTS.contains(selector);
            return property.equals("-rtfx-background-color")
                    || property.equals("-kit-band")
                    || (property.equals("-fx-background-color") && !painted);
        }

        /// On what it stands: its own ground where it brings one, otherwise those of its sheet.
        List<String> grounds(List<Use> all) {
            List<String> own =
                    all.stream()
                            .filter(use -> use.selector.equals(selector) && use.isGround())
                            .filter(use -> !use.property.equals("-kit-band"))
                            .map(Use::token)
                            .toList();
            if (selector.startsWith(".transcript-")) {
                // the margin cannot be selected
                return List.of("-ink-page");
            }
            return switch (sheet) {
                case "markdown-editor.css", "transcript-area.css" ->
                        own.isEmpty() ? List.of("-ink-page", "-ink-chosen") : own;
                case "waveform-strip.css" -> List.of("-ink-page", "-ink-side");
                case "level-meter.css" -> List.of("-ink-side");
                case "goal-plot.css" -> List.of("-ink-page", "-ink-card");
                default -> own.isEmpty() ? List.of("-ink-page") : own;
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsAndMarksStandOut(String theme) throws IOException {
        Map<String, Ink> tokens = tokens(theme);
        List<Use> uses = uses();
        List<String> weak = new ArrayList<>();
        for (Use use : uses) {
            double wanted = use.isWords() ? 4.5 : use.isMark() ? 3 : 0;
            for (String name : use.grounds(uses)) {
                Ink ground = ink(tokens, name);
                double there = ink(tokens, use.token).over(ground, use.seen).contrast(ground);
                if (there < wanted) {
                    weak.add("%s on %s has only %.2f".formatted(use, name, there));
                }
            }
        }
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void soundIsSeenThroughWhatIsChosen(String theme) throws IOException {
        Map<String, Ink> tokens = tokens(theme);
        Ink veil = ink(tokens, "-ink-accent");
        double veiled = opacity(".waveform-chosen");
        for (String ground : List.of("-ink-page", "-ink-side")) {
            for (String mark : List.of("-ink-progress", "-ink-problem", "-ink-machine")) {
                double there =
                        veil.over(ink(tokens, mark), veiled)
                                .contrast(veil.over(ink(tokens, ground), veiled));
                assertTrue(there >= 3, mark + " under what is chosen on " + ground + " " + there);
            }
        }
    }

    private static double opacity(String selector) throws IOException {
        return uses().stream()
                .filter(use -> use.selector.equals(selector))
                .mapToDouble(Use::seen)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourIsWordsOrAMarkOrAGround(String theme) throws IOException {
        List<Use> uses = uses();
        assertTrue(uses.size() > 50, "the sheets were read: " + uses.size());
        Map<String, Ink> tokens = tokens(theme);
        List<String> unknown = new ArrayList<>();
        for (Use use : uses) {
            boolean known =
                    use.isWords()
                            || use.isMark()
                            || use.isGround()
                            || TINTS.contains(use.selector)
                            || ORNAMENTS.contains(use.selector);
            if (!known || !tokens.containsKey(use.token)) {
                unknown.add(use.toString());
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static Ink ink(Map<String, Ink> tokens, String name) {
        Ink ink = tokens.get(name);
        if (ink == null) {
            throw new IllegalArgumentException(name);
        }
        return ink;
    }

    private static Map<String, Ink> tokens(String theme) throws IOException {
        Map<String, Ink> tokens = new HashMap<>();
        String folder = "app/desktop/src/main/resources/org/inkwright/desktop/css/";
        String file = folder + "tokens-" + theme + ".css";
        Matcher found =
                Pattern.compile("(-ink-[a-z-]+): (#[0-9a-f]{6});")
                        .matcher(Files.readString(Fixtures.root().resolve(file)));
        while (found.find()) {
            tokens.put(found.group(1), Ink.of(found.group(2)));
        }
        return tokens;
    }

    private static List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                read(sheet.getFileName().toString(), Files.readString(sheet), uses);
            }
        }
        return uses;
    }

    private static void read(String sheet, String css, List<Use> uses) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Matcher opacity = OPACITY.matcher(rule.group(2));
            double seen = opacity.find() ? Double.parseDouble(opacity.group(1)) : 1;
            Matcher colour = COLOUR.matcher(rule.group(2));
            while (colour.find()) {
                uses.add(
                        new Use(
                                sheet,
                                rule.group(1).strip(),
                                colour.group(1),
                                colour.group(2),
                                seen));
            }
        }
    }
}
