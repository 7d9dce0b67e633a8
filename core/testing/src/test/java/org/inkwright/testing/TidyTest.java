package org.inkwright.testing;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds what no tool holds, over the whole tree. [TidyRulesTest] shows each rule fail once.
class TidyTest {
    /// Which module may use which, as `docs/architecture.md` draws it.
    static final Map<String, Set<String>> DIRECTIONS =
            Map.ofEntries(
                    entry("kit", Set.of()),
                    entry("manuscript", Set.of()),
                    entry("media", Set.of()),
                    entry("generation", Set.of()),
                    entry("transcription", Set.of("media")),
                    entry("spelling", Set.of()),
                    entry("ledger", Set.of()),
                    entry("billingapi", Set.of()),
                    entry("payments", Set.of()),
                    entry("paymentssimulator", Set.of()),
                    entry("mail", Set.of()),
                    entry("github", Set.of()),
                    entry("library", Set.of("manuscript")),
                    entry("publishing", Set.of("manuscript")),
                    entry(
                            "studio",
                            Set.of(
                                    "manuscript",
                                    "library",
                                    "media",
                                    "transcription",
                                    "generation",
                                    "publishing")),
                    entry("cli", Set.of("studio", "manuscript", "publishing", "generation")),
                    entry(
                            "desktop",
                            Set.of(
                                    "kit",
                                    "spelling",
                                    "studio",
                                    "manuscript",
                                    "publishing",
                                    "generation")),
                    entry(
                            "billing",
                            Set.of(
                                    "ledger",
                                    "billingapi",
                                    "payments",
                                    "paymentssimulator",
                                    "mail",
                                    "github")),
                    entry("testing", Set.of()));

    private static final Pattern REQUIRES =
            Pattern.compile("requires\\s+(?:static\\s+|transitive\\s+)*org\\.inkwright\\.(\\w+);");
    private static final Pattern MODULE = Pattern.compile("module\\s+org\\.inkwright\\.(\\w+)");
    private static final Set<String> TOP_LEVEL =
            Set.of("app", "core", "installer", "assets", "docs", "README.md", "pom.xml", "target");
    private static final Set<String> TOP_DOTS =
            Set.of(
                    ".ci",
                    ".github",
                    ".mvn",
                    ".git",
                    ".gitignore",
                    ".gitattributes",
                    ".editorconfig");

    /// Other people's classes that documents may name.
    private static final Set<String> FOREIGN =
            Set.of(
                    "ProcessBuilder",
                    "WebView",
                    "TextFlow",
                    "CodeArea",
                    "TextArea",
                    "MediaPlayer",
                    "InstantSource",
                    "StatelessSession",
                    "ProcessHandle",
                    "ListView",
                    "FileChooser",
                    "BreakIterator",
                    "JavaFX",
                    "TestFX",
                    "GitHub",
                    "SourceDataLine");

    private final Path root = Fixtures.root();
    private final Tree tree = new Tree(root);

    @Test
    void sourcesKeepTheirShape() throws IOException {
        List<Path> sources = tree.java();
        assertTrue(sources.size() > 100, "saw too few sources: " + sources.size());
        assertNone(
                sources.stream()
                        .flatMap(file -> JavaShape.faults(name(file), text(file)).stream())
                        .toList());
    }

    @Test
    void textsKeepTheRules() throws IOException {
        List<Path> files = new ArrayList<>(tree.java());
        files.addAll(tree.documents());
        for (String ending : List.of(".xml", ".fxml", ".css", ".properties", ".sql", ".yml")) {
            files.addAll(tree.files("core", ending));
            files.addAll(tree.files("app", ending));
        }
        files.add(root.resolve("pom.xml"));
        assertNone(
                files.stream()
                        .flatMap(file -> TextRules.faults(name(file), text(file)).stream())
                        .toList());
    }

    @Test
    void documentsNameOnlyWhatExists() throws IOException {
        List<Path> documents = tree.documents();
        assertTrue(documents.size() > 5, "saw too few documents: " + documents.size());
        Documents held = new Documents(root, tree.java());
        assertNone(
                documents.stream()
                        .flatMap(file -> held.faults(file, text(file), FOREIGN).stream())
                        .toList());
    }

    @Test
    void modulesPointInOneDirection() throws IOException {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (Path file : Stream.concat(descriptors("core"), descriptors("app")).toList()) {
            seen.put(module(file), requirements(text(file)));
        }
        assertEquals(DIRECTIONS.keySet(), seen.keySet(), "modules");
        assertNone(wrongWays(seen));
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        List<String> silent =
                Stream.concat(descriptors("core"), descriptors("app"))
                        .filter(file -> !text(file).contains("must never"))
                        .map(file -> name(file) + " does not say what it must never know")
                        .toList();
        assertNone(silent);
    }

    @Test
    void theTopLevelIsClosed() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            assertNone(
                    entries.map(entry -> root.relativize(entry).toString())
                            .filter(name -> !TOP_LEVEL.contains(name) && !TOP_DOTS.contains(name))
                            .map(name -> name + " does not belong on the top level")
                            .toList());
        }
    }

    @Test
    void childPomsAreShortAndNameNoVersions() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path pom :
                Stream.concat(
                                tree.files("core", "pom.xml").stream(),
                                tree.files("app", "pom.xml").stream())
                        .toList()) {
            faults.addAll(pomFaults(name(pom), text(pom)));
        }
        assertNone(faults);
    }

    static List<String> pomFaults(String name, String text) {
        List<String> faults = new ArrayList<>();
        if (text.lines().count() > 60) {
            faults.add(name + " is longer than 60 lines");
        }
        String own = text.replaceFirst("(?s)<parent>.*?</parent>", "");
        if (own.contains("<version>")) {
            faults.add(name + " names a version; versions live in the root pom");
        }
        return faults;
    }

    static List<String> wrongWays(Map<String, Set<String>> seen) {
        List<String> faults = new ArrayList<>();
        seen.forEach((module, uses) -> {
            Set<String> wrong = new TreeSet<>(uses);
            wrong.removeAll(DIRECTIONS.getOrDefault(module, Set.of()));
            wrong.forEach(other -> faults.add(module + " must not use " + other));
        });
        return faults;
    }

    private Stream<Path> descriptors(String folder) throws IOException {
        return tree.files(folder, "src/main/java/module-info.java").stream();
    }

    private static String module(Path descriptor) {
        Matcher module = MODULE.matcher(text(descriptor));
        return module.find() ? module.group(1) : descriptor.toString();
    }

    static Set<String> requirements(String descriptor) {
        Set<String> uses = new TreeSet<>();
        Matcher requires = REQUIRES.matcher(descriptor);
        while (requires.find()) {
            uses.add(requires.group(1));
        }
        return uses;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        return Fixtures.text(file);
    }

    private static void assertNone(List<String> faults) {
        assertTrue(faults.isEmpty(), () -> faults.stream().collect(joining("\n", "\n", "")));
    }
}
