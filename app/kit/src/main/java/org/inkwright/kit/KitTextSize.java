package org.inkwright.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Larger or smaller text in the kit's controls: a style sheet for the scene that says each size of
/// the kit's own sheets again, multiplied. Sizes in `em` follow by themselves.
public final class KitTextSize {
    private static final List<String> SHEETS =
            List.of(
                    "markdown-editor",
                    "markdown-preview",
                    "transcript-area",
                    "diff-view",
                    "goal-plot",
                    "heading-tree");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern SIZE =
            Pattern.compile("-fx-(?:font-size: \\d+px|(?:min|pref)-width: [1-9]\\d+);");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private KitTextSize() {}

    /// The style sheet; empty rules when nothing changes.
    ///
    /// @param factor such as 1.5; more than 0
    public static String sheet(double factor) {
        return SHEETS.stream()
                .flatMap(name ->
                        RULE.matcher(text(name)).results().map(rule -> sized(name, rule, factor)))
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String sized(String name, MatchResult rule, double factor) {
        String sizes =
                SIZE.matcher(rule.group(2))
                        .results()
                        .map(size -> multiplied(size.group(), factor))
                        .collect(Collectors.joining(" "));
        return sizes.isEmpty() ? "" : within(name, rule.group(1)) + " { " + sizes + " }";
    }

    /// The same words stand in several sheets, each of which counts for its own control only.
    private static String within(String name, String selectors) {
        String own = "." + name;
        return Arrays.stream(selectors.split(","))
                .map(String::strip)
                .map(one -> one.startsWith(own) ? one : own + " " + one)
                .collect(Collectors.joining(", "));
    }

    private static String multiplied(String declaration, double factor) {
        return NUMBER.matcher(declaration)
                .replaceAll(number ->
                        String.valueOf(Math.round(Integer.parseInt(number.group()) * factor)))
                .replace(";", " !important;");
    }

    private static String text(String name) {
        try (InputStream in = URI.create(KitStyle.sheet(name)).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a style sheet of the kit cannot be read", e);
        }
    }
}
