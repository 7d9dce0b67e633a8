package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.ModelProblem;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*)\"");
    // Codes of failures as studio and library write them.
    private static final Pattern CODE =
            Pattern.compile(
                    "\"((?:draft|engine|export|jdk|job|library|model|program|recording|run|source"
                            + "|transcript|worker)\\.[a-z-]+)\"");

    private final Properties texts = load();

    @Test
    void everyFailureHasItsSentence() throws IOException {
        Set<String> known = keys("error.");
        Set<String> wanted = new TreeSet<>();
        for (String module : List.of("studio", "library")) {
            wanted.addAll(
                    found(Fixtures.root().resolve("core/" + module + "/src/main/java"), CODE));
        }
        // A file's name, a note on a transcript, and the two that no command lets happen.
        wanted.removeAll(Set.of("library.lock", "library.mv", "recording.cut-short"));
        wanted.removeAll(known);
        Arrays.stream(BackupTrouble.values()).map(BackupTrouble::code).forEach(wanted::add);
        Arrays.stream(ModelProblem.values()).map(ModelProblem::code).forEach(wanted::add);
        wanted.removeAll(known);
        assertEquals(Set.of(), wanted, "codes without a sentence in cli.properties");
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(texts.stringPropertyNames());
        Path root = Fixtures.root();
        Set<String> literals = found(root.resolve("app/cli/src/main/java"), LITERAL);
        for (String module : List.of("studio", "library")) {
            literals.addAll(found(root.resolve("core/" + module + "/src/main/java"), CODE));
        }
        unused.removeAll(literals);
        unused.removeIf(key -> literals.contains(tail(key)) && DYNAMIC.contains(head(key)));
        unused.removeIf(key -> enumKeys().contains(key));
        assertEquals(Set.of(), unused, "texts that nothing shows");
    }

    @Test
    void everyEnumValueHasItsText() {
        Set<String> missing = new TreeSet<>(enumKeys());
        missing.removeAll(texts.stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyOptionAndParameterHasItsText() {
        // Building the grammar asks for each; a missing one throws.
        assertTrue(Ran.with(new FakeStudio(), "--help").out().contains("inkwright"));
    }

    @Test
    void textsAreCalmAndReadable() {
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertFalse(text.contains("!"), key);
            assertFalse(text.contains("'"), key + ": an apostrophe vanishes in a message format");
            if (key.startsWith("error.") && !key.equals("error.about")) {
                assertTrue(
                        text.matches("[\"{A-Z].*"), key + " begins with a capital or with a name");
                assertTrue(text.split("\\. ", -1).length >= 2, key + " says what to do next");
            }
        }
    }

    @Test
    void timeLeftIsRough() {
        var words = new Texts();
        assertEquals("less than a minute left", words.left(Duration.ofSeconds(40)));
        assertEquals("about 3 min left", words.left(Duration.ofSeconds(170)));
        assertEquals("about 1 h 30 min left", words.left(Duration.ofMinutes(90)));
    }

    @Test
    void unknownFailureStillHasASentence() {
        String text = new Texts().error("moon.full", "talk.mp3");
        assertTrue(text.startsWith("talk.mp3: Something failed"), text);
        assertTrue(text.endsWith("(moon.full)"), text);
    }

    // Keys that are put together from one of these and a literal.
    private static final Set<String> DYNAMIC =
            Set.of(
                    "command",
                    "parameter",
                    "option",
                    "source",
                    "fact",
                    "note",
                    "error",
                    "progress",
                    "usage",
                    "engine",
                    "model");

    private static Set<String> enumKeys() {
        var keys = new TreeSet<String>();
        add(keys, "kind.", JobKind.values());
        add(keys, "state.", JobState.values());
        add(keys, "error.input.", ImportResult.Reason.values());
        add(keys, "error.backup.", BackupTrouble.values());
        add(keys, "engine.", ContextSize.Origin.values());
        Arrays.stream(ModelTrouble.values()).map(ModelTrouble::code).forEach(addTo(keys));
        Arrays.stream(StepTrouble.values()).map(StepTrouble::code).forEach(addTo(keys));
        JobsCommand.actions().stream()
                .filter(action -> !Set.of("list", "run").contains(action))
                .forEach(action -> keys.add("note.jobs." + action));
        return keys;
    }

    private static Consumer<String> addTo(Set<String> keys) {
        return code -> keys.add("error." + code);
    }

    private static void add(Set<String> keys, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            keys.add(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static String head(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static String tail(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private Set<String> keys(String prefix) {
        var keys = new TreeSet<String>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                keys.add(key.substring(prefix.length()));
            }
        }
        return keys;
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Fixtures.text(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                    found.add(matcher.group(1).replaceFirst("^--", ""));
                }
            }
        }
        assertTrue(found.size() > 5, () -> "saw too little in " + folder);
        return found;
    }

    private static Properties load() {
        try (var in = TextsTest.class.getResourceAsStream("cli.properties")) {
            var properties = new Properties();
            properties.load(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
