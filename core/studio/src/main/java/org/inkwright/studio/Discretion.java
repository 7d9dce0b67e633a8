package org.inkwright.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes out of a text what others need not know: names of files and folders, titles, the user's
/// name. What is left says the kind of each.
final class Discretion {
    private static final String ENDINGS =
            "\\.(?:mp3|m4a|wav|flac|ogg|opus|mp4|mov|mkv|webm|avi|aac|wma|md|html|txt|srt|vtt|docx"
                    + "|pdf|epub|bin|part)\\b";

    /// A path by its looks: up to the quote or bracket that closes it, or to the first space.
    private static final Pattern PATH =
            Pattern.compile(
                    "(?<=['\"(\\[<])(?:[A-Za-z]:)?[/\\\\][^'\")\\]>\\n]+(?=['\")\\]>])"
                            + "|(?<![\\w./])(?:[A-Za-z]:[/\\\\]|[/\\\\])[^\\s'\"():;,<>]+");

    /// The name of a file of the writer's: in quotes with its spaces, else the word.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<=['\"])[^'\"\\n]+" + ENDINGS + "(?=['\"])|[^\\s/\\\\'\"():;,<>]+" + ENDINGS,
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> KINDS =
            Map.of(
                    "bin", "model file",
                    "db", "library file",
                    "log", "log file",
                    "jar", "program file",
                    "so", "program file",
                    "dll", "program file",
                    "dylib", "program file");

    private final List<String> secrets;

    /// Knows some secrets by heart.
    ///
    /// @param secrets titles, names and places; those of one or two letters would tear words apart
    ///   and are left out
    Discretion(List<String> secrets) {
        this.secrets =
                secrets.stream()
                        .map(String::strip)
                        .filter(secret -> secret.length() > 2)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /// What a path gives away: itself, its name with and without the ending.
    static List<String> secretsOf(Path file) {
        List<String> secrets = new ArrayList<>();
        secrets.add(file.toString());
        secrets.add(String.valueOf(file.getFileName()));
        secrets.add(ModelFolder.name(file));
        return secrets;
    }

    String apply(String text) {
        String result = text;
        for (String secret : secrets) {
            result = result.replace(secret, "<name>");
        }
        return withoutNames(result);
    }

    /// The text without anything that looks like a path or the name of a file.
    static String withoutNames(String text) {
        String withoutPaths = PATH.matcher(text).replaceAll(Discretion::kind);
        return NAME.matcher(withoutPaths).replaceAll(Discretion::kind);
    }

    private static String kind(MatchResult found) {
        String name = found.group();
        int dot = name.lastIndexOf('.');
        String ending =
                dot < 0 || name.length() - dot > 6
                        ? ""
                        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ending.matches("[a-z0-9]+")) {
            return "<path>";
        }
        return "<" + KINDS.getOrDefault(ending, ending + " file") + ">";
    }
}
