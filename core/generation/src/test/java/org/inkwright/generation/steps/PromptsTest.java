package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelSize;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
    private static final String GOLDEN = "core/generation/src/test/resources/prompts";

    private final Questions questions =
            new Questions(Prompts.builtIn(), Engine.of("tiny", new ModelSize(8_192, 2_048, 1)));

    @Test
    void promptsReadAsKept() throws IOException {
        for (Map.Entry<String, List<Message>> prompt : all().entrySet()) {
            Path kept = Fixtures.root().resolve(GOLDEN).resolve(prompt.getKey() + ".txt");
            String text = printed(prompt.getValue());
            if (Boolean.getBoolean("golden.renew")) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, text);
            }
            assertEquals(Files.readString(kept), text, prompt.getKey());
        }
    }

    private Map<String, List<Message>> all() {
        List<Passage> passages =
                List.of(
                        new Passage(0, 0, 4_000, "Welcome to the garden."),
                        new Passage(1, 4_000, 9_000, "Soil needs  air,\nand time."));
        WritingWishes plain = WritingWishes.in("en");
        WritingWishes rich = rich();
        Plan plan = plan();
        var portion = new Portions.Portion(passages.subList(0, 1), passages.subList(1, 2));
        var whole = new Portions.Portion(List.of(), passages);
        var article = new Form.Article();
        var outline = new StepTask.Outline(plain, article, "garden.mp3", passages);
        Map<String, List<Message>> all = new LinkedHashMap<>();
        all.put("outline", questions.outline(outline, whole, ""));
        all.put(
                "outline-part",
                questions.outline(
                        new StepTask.Outline(rich, article, "garden.mp3", passages),
                        portion,
                        "part 3 of 7"));
        all.put("merge", questions.merge(outline, plan.chapters(), 1));
        all.put(
                "chapter",
                questions.chapter(
                        new StepTask.Chapter(rich, article, plan, 0, passages), whole, ""));
        all.put("summary", questions.summary(plain, "The garden", "Soil needs air."));
        all.put("seo", questions.seo(new StepTask.Seo(rich, "The garden", ""), "Soil needs air."));
        var chapters = List.of(new StepTask.ChapterText("Soil", "Soil needs air."));
        all.put(
                "images",
                questions.images(new StepTask.Images(rich, "The garden", chapters), chapters));
        all.put(
                "rewrite",
                questions.rewrite(
                        new StepTask.Rewrite(
                                plain,
                                RewriteKind.SHORTEN.instruction(),
                                "Soil needs air, and time.",
                                "Welcome.",
                                "",
                                List.of("Soil needs air."))));
        scripts(plain, passages, all);
        return all;
    }

    private void scripts(
            WritingWishes plain, List<Passage> passages, Map<String, List<Message>> all) {
        all.put("titles", questions.titles(new StepTask.Titles(plain, "Soil", "", 3), "Air."));
        all.put(
                "style",
                questions.style(
                        new StepTask.Style(
                                plain, List.of(), List.of("Sentences are short.", "No dashes.")),
                        "I like bees."));
        for (Form form :
                List.of(
                        new Form.Reel(Form.Platform.TIKTOK, 45),
                        new Form.Podcast("Ann", "Ben"),
                        new Form.Newsletter(),
                        new Form.ShowNotes())) {
            all.put(
                    form.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    questions.script(new StepTask.Script(plain, form, "Soil", passages), passages));
        }
        all.put(
                "again",
                Prompts.builtIn()
                        .of(PromptName.AGAIN)
                        .messages(Map.of("faults", "- It has no chapters.", "language", "German")));
    }

    private static WritingWishes rich() {
        return WritingWishes.in("de")
                .inTone("warm and plain")
                .forReaders("beginners")
                .ofLength(TextLength.SHORT)
                .seenAs(PointOfView.FIRST_PERSON)
                .inStyle(new StyleCard("Short sentences.", List.of("delve", "in short")));
    }

    private static Plan plan() {
        return new Plan(
                "The garden",
                List.of(
                        new Plan.Chapter("Soil", List.of("air", "time"), new Plan.Stretch(0, 1)),
                        new Plan.Chapter("Seeds", List.of(), new Plan.Stretch(2, 3))),
                List.of());
    }

    private static String printed(List<Message> messages) {
        var printed = new StringBuilder();
        for (Message message : messages) {
            printed.append("--- ").append(message.role()).append(" ---\n");
            printed.append(message.text()).append('\n');
        }
        return printed.toString();
    }

    @Test
    void noVariableIsLeftInAPrompt() {
        all().forEach((name, messages) ->
                messages.forEach(message -> assertFalse(message.text().contains("{{"), name)));
    }

    @Test
    void variablesInTheSourceAreNotFilled() {
        var portion =
                new Portions.Portion(
                        List.of(),
                        List.of(new Passage(0, 0, 1, "Say {{language}} and $1 \\ back.")));
        var task =
                new StepTask.Outline(
                        WritingWishes.in("en"), new Form.Article(), "", portion.passages());
        String asked = questions.outline(task, portion, "").getLast().text();
        assertTrue(asked.contains("[0] Say {{language}} and $1 \\ back."), asked);
    }

    @Test
    void aFolderReplacesWhatIsUsableAndTellsWhatIsNot(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("summary.md"),
                "My own.\nTemperature: 0.9\n=== user ===\nShort please: {{text}}\n");
        Files.writeString(
                folder.resolve("chapter.md"), "=== user ===\n{{passage}}\n=== assistant ===\nx");
        Files.writeString(folder.resolve("seo.md"), "Temperature: 3\n=== user ===\n{{text}}");
        Files.write(folder.resolve("titles.md"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.createDirectory(folder.resolve("merge.md"));
        Prompts prompts = Prompts.with(folder);
        assertEquals(
                List.of(Message.user("Short please: all of it")),
                prompts.of(PromptName.SUMMARY).messages(Map.of("text", "all of it")));
        assertEquals(
                List.of(
                        new PromptTemplate.Fault(
                                2, PromptTemplate.FaultKind.UNKNOWN_VARIABLE, "passage"),
                        new PromptTemplate.Fault(
                                3, PromptTemplate.FaultKind.UNKNOWN_PART, "assistant"),
                        new PromptTemplate.Fault(
                                0, PromptTemplate.FaultKind.MISSING_VARIABLE, "passages")),
                prompts.faults().get(PromptName.CHAPTER));
        assertEquals(
                new ArrayList<>(
                        List.of(
                                PromptName.MERGE,
                                PromptName.CHAPTER,
                                PromptName.SEO,
                                PromptName.TITLES)),
                prompts.faults().keySet().stream().sorted().toList());
        assertEquals(Prompts.source(PromptName.CHAPTER), prompts.of(PromptName.CHAPTER).source());
    }

    @Test
    void everyVariableOfAPromptIsExplainedInItsHead() {
        for (PromptName name : PromptName.values()) {
            String source = Prompts.source(name);
            String head = source.substring(0, source.indexOf("==="));
            String body = source.substring(source.indexOf("==="));
            for (String variable : name.allowed()) {
                if (body.contains("{{" + variable + "}}")) {
                    assertTrue(head.contains("{{" + variable + "}}"), name + " " + variable);
                }
            }
        }
    }

    @Test
    void aHeadMayNameModelAndTemperature() {
        var usable =
                assertInstanceOf(
                        PromptTemplate.Usable.class,
                        PromptTemplate.read(
                                PromptName.SUMMARY,
                                "Mine.\nModel: qwen/qwen3 32b \nTemperature: 0,4\n"
                                        + "=== user ===\nModel: {{text}}\nTemperature: high"));
        assertEquals(new PromptTemplate.Manner("qwen/qwen3 32b", 0.4), usable.template().manner());
        var plain =
                assertInstanceOf(
                        PromptTemplate.Usable.class,
                        PromptTemplate.read(
                                PromptName.SUMMARY,
                                "Temperature: \nModel:\n=== user ===\n{{text}}"));
        assertEquals(PromptTemplate.Manner.NONE, plain.template().manner());
    }

    @Test
    void aHeadThatCannotBeMeantIsAFault() {
        for (String temperature : List.of("hot", "-1", "2.1", "1e9", "0.5 or so")) {
            assertFault(
                    PromptTemplate.FaultKind.BAD_TEMPERATURE,
                    PromptName.SUMMARY,
                    "Temperature: " + temperature + "\n=== user ===\n{{text}}");
        }
        assertFault(
                PromptTemplate.FaultKind.BAD_MODEL,
                PromptName.SUMMARY,
                "Model: " + "x".repeat(201) + "\n=== user ===\n{{text}}");
        assertFault(
                PromptTemplate.FaultKind.BAD_MODEL,
                PromptName.AGAIN,
                "Model: other\n=== user ===\n{{faults}}");
    }

    private static void assertFault(PromptTemplate.FaultKind kind, PromptName name, String source) {
        var unusable =
                assertInstanceOf(
                        PromptTemplate.Unusable.class, PromptTemplate.read(name, source), source);
        assertEquals(kind, unusable.faults().getFirst().kind());
    }

    @Test
    void anEmptyFileIsNoPrompt() {
        var unusable =
                assertInstanceOf(
                        PromptTemplate.Unusable.class, PromptTemplate.read(PromptName.SEO, ""));
        assertEquals(2, unusable.faults().size());
    }
}
