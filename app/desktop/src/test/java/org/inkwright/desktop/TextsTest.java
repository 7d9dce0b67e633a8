package org.inkwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkwright.desktop.commission.Kind;
import org.inkwright.desktop.desk.NextAction;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.library.LibraryFilter;
import org.inkwright.desktop.tour.TourViewModel;
import org.inkwright.desktop.usage.Measure;
import org.inkwright.desktop.usage.Span;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.Role;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.PointOfView;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.StepKind;
import org.inkwright.media.RecorderState;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.SearchRules;
import org.inkwright.publishing.TranscriptFormat;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.Evidence;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.ModelCard;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.Pictures;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

/// Every text that a feature asks for is there, and every text that is there is asked for.
class TextsTest {
    private static final Path MAIN = Fixtures.root().resolve("app/desktop/src/main");
    private static final Path JAVA = MAIN.resolve("java/org/inkwright/desktop");
    private static final Path RESOURCES = MAIN.resolve("resources/org/inkwright/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-zA-Z-]+)*)\"");
    private static final Pattern CALL =
            Pattern.compile("texts?\\.text\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern ACTION = Pattern.compile("\\.add\\(\\s*\"([a-z]+\\.[a-z-]+)\",");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");

    @Test
    void nothingIsMissing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path bundle : bundles()) {
            Set<String> there = texts(bundle).stringPropertyNames();
            Set<String> asked = found(bundle, CALL, FXML_KEY);
            asked.addAll(actions(bundle));
            asked.addAll(families(bundle));
            asked.removeAll(there);
            asked.forEach(key -> missing.add(feature(bundle) + ": " + key));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void nothingIsUnused() throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path bundle : bundles()) {
            Set<String> asked = found(bundle, LITERAL, FXML_KEY);
            asked.addAll(actions(bundle));
            asked.addAll(families(bundle));
            for (String key : texts(bundle).stringPropertyNames()) {
                if (!asked.contains(key) && !ofAnOpenFamily(key)) {
                    unused.add(feature(bundle) + ": " + key);
                }
            }
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void textsAreCalm() throws IOException {
        for (Path bundle : bundles()) {
            Properties texts = texts(bundle);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                String where = feature(bundle) + ": " + key;
                assertTrue(!text.contains("!"), where + " shouts");
                assertTrue(!text.contains("'"), where + " needs ’ for an apostrophe");
                assertTrue(!text.contains("..."), where + " needs …");
                assertTrue(sentenceCase(text), where + " is not in sentence case: " + text);
            }
        }
    }

    /// Of the words after the first, only names begin with a capital.
    private static boolean sentenceCase(String text) {
        String names =
                "Inkwright|Whisper|Markdown|SRT|VTT|JSON|MP3|WAV|PNG|JPEG|GIF|WebP|BMP|MB|GB|GTK|USD|YouTube|Shorts|TikTok|Reels|LinkedIn|You|She|Settings|Draft|Ctrl|Code|Chapter|English|I";
        String inner = text.replaceAll("(^|[.:;?(|#<>]|\\d)\\s*\\p{Lu}", "");
        return !Pattern.compile("\\s(?!(?:" + names + ")\\b)\\p{Lu}").matcher(inner).find();
    }

    /// Keys that a program outside the window completes: error codes of the core.
    private static boolean ofAnOpenFamily(String key) {
        return Stream.of("problem.", "export.problem.", "warning.", "happened.", "safe.", "todo.")
                .anyMatch(key::startsWith);
    }

    /// What the actions of a feature are called.
    private static Set<String> actions(Path bundle) throws IOException {
        return found(JAVA.resolve(feature(bundle)), ".java", ACTION).stream()
                .map(id -> "action." + id)
                .collect(Collectors.toSet());
    }

    private static Set<String> families(Path bundle) {
        return switch (feature(bundle)) {
            case "models" -> {
                Set<String> keys = members("pace", ModelCard.Pace.values());
                Stream.of(ModelProblem.values()).map(ModelProblem::code).forEach(keys::add);
                yield keys;
            }
            case "shell" -> members("menu", Action.Group.values());
            case "tour" ->
                    Stream.of("title", "words")
                            .flatMap(part ->
                                    members("tour", TourViewModel.Card.values()).stream()
                                            .map(key -> key + "." + part))
                            .collect(Collectors.toCollection(TreeSet::new));
            case "library" -> library();
            case "desk" -> {
                Set<String> keys = members("kind", SourceKind.values());
                keys.addAll(members("export", DraftFormat.values()));
                keys.addAll(members("export", TranscriptFormat.values()));
                keys.addAll(members("action", NextAction.values()));
                keys.remove("action.none");
                yield keys;
            }
            case "jobs" -> members("kind", JobKind.values());
            case "usage" -> usage();
            case "prompts" -> {
                Set<String> keys = members("prompt", PromptName.values());
                keys.addAll(members("fault", PromptTemplate.FaultKind.values()));
                yield keys;
            }
            case "engines" -> members("context", ContextSize.Origin.values());
            case "commission" -> commission();
            case "write" -> write();
            case "microphone" -> members("failed", RecorderState.Reason.values());
            case "terminal" -> {
                Set<String> keys = new TreeSet<>();
                Stream.of(JobKind.values()).forEach(kind -> keys.add("job." + kind));
                Stream.of(JobState.values()).forEach(state -> keys.add("state." + state));
                yield keys;
            }
            default -> new TreeSet<>();
        };
    }

    private static Set<String> write() {
        Set<String> keys = members("picture", Pictures.Reason.values());
        keys.addAll(members("rewrite.kind", RewriteKind.values()));
        keys.addAll(members("batch.kind", StepKind.values()));
        keys.addAll(members("seo", SearchRules.Finding.values()));
        keys.addAll(members("standing", Evidence.Standing.values()));
        keys.addAll(members("illustrate.size", PictureRequest.Size.values()));
        return keys;
    }

    private static Set<String> library() {
        Set<String> keys = members("refused", ImportResult.Reason.values());
        keys.addAll(members("unkept", Pictures.Reason.values()));
        keys.addAll(members("kind", ItemKind.values()));
        keys.addAll(members("found", ItemState.values()));
        keys.addAll(members("period", LibraryFilter.Period.values()));
        keys.addAll(members("sort", LibraryQuery.Sort.values()));
        Stream.concat(
                        Stream.of(ModelTrouble.values()).map(ModelTrouble::code),
                        Stream.of(StepTrouble.values()).map(StepTrouble::code))
                .forEach(code -> keys.add("problem." + code));
        return keys;
    }

    private static Set<String> usage() {
        Set<String> keys = members("span", Span.values());
        keys.addAll(members("usage.headline", Span.values()));
        keys.addAll(members("measure", Measure.values()));
        keys.addAll(members("step", StepKind.values()));
        return keys;
    }

    private static Set<String> commission() {
        Set<String> keys = members("form", Kind.values());
        keys.addAll(members("length", TextLength.values()));
        keys.addAll(members("view", PointOfView.values()));
        keys.addAll(members("platform", Form.Platform.values()));
        keys.addAll(members("role", Role.values()));
        return keys;
    }

    private static Set<String> members(String family, Enum<?>... values) {
        Set<String> keys = new TreeSet<>();
        for (Enum<?> value : values) {
            keys.add(family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return keys;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> bundles =
                    files.filter(file -> file.endsWith("Texts.properties")).sorted().toList();
            assertTrue(bundles.size() >= 10, "saw only " + bundles);
            return bundles;
        }
    }

    private static String feature(Path bundle) {
        return RESOURCES.relativize(bundle.getParent()).toString();
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> found(Path bundle, Pattern inJava, Pattern inFxml)
            throws IOException {
        Set<String> keys = new TreeSet<>();
        keys.addAll(found(JAVA.resolve(feature(bundle)), ".java", inJava));
        keys.addAll(found(bundle.resolveSibling("."), ".fxml", inFxml));
        return keys;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern)
            throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                String text = Files.readString(file);
                pattern.matcher(text)
                        .results()
                        .map((MatchResult r) -> r.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
