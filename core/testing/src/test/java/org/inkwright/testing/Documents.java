package org.inkwright.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds documents to the code: classes, files, links and build profiles that they name must exist.
final class Documents {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]*)+");
    private static final Pattern PATH =
            Pattern.compile("(?:app|assets|core|docs|installer)/[\\w./*-]+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PROFILE = Pattern.compile("\\bmvn\\b[^`\n]* -P(\\w+)");

    private final Path root;
    private final Set<String> classes = new HashSet<>();
    private final Set<String> profiles = new HashSet<>();

    Documents(Path root, List<Path> java) throws IOException {
        this.root = root;
        for (Path file : java) {
            Matcher names =
                    Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)")
                            .matcher(Files.readString(file));
            while (names.find()) {
                classes.add(names.group(1));
            }
        }
        Matcher ids =
                Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>")
                        .matcher(Files.readString(root.resolve("pom.xml")));
        while (ids.find()) {
            profiles.add(ids.group(1));
        }
    }

    /// What a document names that is not there.
    ///
    /// @param foreign names of other people's classes that the document may use
    List<String> faults(Path document, String text, Set<String> foreign) {
        List<String> faults = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String word = code.group(1);
            if (CLASS.matcher(word).matches()
                    && !classes.contains(word)
                    && !foreign.contains(word)) {
                faults.add(document + " names a class that is not there: " + word);
            }
            if (PATH.matcher(word).matches() && !word.contains("*") && missing(root, word)) {
                faults.add(document + " names a path that is not there: " + word);
            }
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            Path folder = document.getParent();
            if (folder != null && missing(folder, link.group(1))) {
                faults.add(document + " links to nothing: " + link.group(1));
            }
        }
        Matcher profile = PROFILE.matcher(text);
        while (profile.find()) {
            if (!profiles.contains(profile.group(1))) {
                faults.add(document + " names a profile that is not there: " + profile.group(1));
            }
        }
        return faults;
    }

    private static boolean missing(Path folder, String name) {
        return !Files.exists(folder.resolve(name));
    }
}
