package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.generation.steps.PromptVariable;
import org.inkwright.generation.steps.Prompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFolderTest {
    private static final String MINE = "Mine.\nTemperature: 0.2\n=== user ===\nBriefly: {{text}}\n";

    @TempDir private Path folder;
    private final MovableClock clock = new MovableClock();

    @Test
    void theProgramsOwnAreReadableAndExplained() {
        for (PromptStore.Prompt prompt : store().all()) {
            assertEquals(PromptStore.Origin.PROGRAM, prompt.origin());
            assertEquals(List.of(), prompt.faults());
            List<String> explained = prompt.variables().stream().map(PromptVariable::name).toList();
            assertTrue(
                    explained.containsAll(prompt.name().required()),
                    prompt.name() + ": " + explained);
        }
        PromptStore.Prompt summary = store().of(PromptName.SUMMARY);
        assertTrue(
                summary.variables().stream()
                        .anyMatch(variable ->
                                variable.name().equals("text")
                                        && variable.need() == PromptVariable.Need.REQUIRED));
    }

    @Test
    void theWritersOwnIsUsedAndTheOneBeforeIsKept() {
        var saved =
                assertInstanceOf(
                        PromptStore.Saved.Done.class, store().save(PromptName.SUMMARY, MINE));
        assertEquals(PromptStore.Origin.WRITER, saved.prompt().origin());
        assertEquals(0.2, saved.prompt().temperature());
        assertEquals(MINE, Prompts.with(prompts()).of(PromptName.SUMMARY).source());
        assertEquals(List.of(), store().history(PromptName.SUMMARY), "nothing of theirs before");

        store().save(PromptName.SUMMARY, MINE);
        assertEquals(List.of(), store().history(PromptName.SUMMARY), "nothing changed");
        store().save(PromptName.SUMMARY, MINE + "More.\n");
        store().reset(PromptName.SUMMARY);
        assertEquals(
                List.of(MINE + "More.\n", MINE),
                store().history(PromptName.SUMMARY).stream()
                        .map(PromptStore.Version::text)
                        .toList());
        assertEquals(PromptStore.Origin.PROGRAM, store().of(PromptName.SUMMARY).origin());
        assertInstanceOf(PromptStore.Saved.Done.class, store().reset(PromptName.SUMMARY));
    }

    @Test
    void whatMakesNoPromptIsRefusedWithTheLine() {
        var faulty =
                assertInstanceOf(
                        PromptStore.Saved.Faulty.class,
                        store().save(PromptName.SUMMARY, "=== user ===\n{{text}} {{nonsense}}"));
        PromptTemplate.Fault fault = faulty.faults().getFirst();
        assertEquals("prompt.unknown-variable", fault.kind().code());
        assertEquals(2, fault.line());
        String huge = MINE + "x".repeat((int) Prompts.LARGEST);
        assertEquals(
                "prompt.unreadable",
                store().check(PromptName.SUMMARY, huge).getFirst().kind().code());
        assertFalse(Files.exists(prompts()), "nothing is written");
    }

    @Test
    void aFileThatWasSpoiledByHandIsShownWithItsFaults() throws IOException {
        Files.createDirectories(prompts());
        Files.writeString(prompts().resolve("titles.md"), "no parts at all");
        Files.createDirectories(prompts().resolve("history/titles"));
        Files.writeString(prompts().resolve("history/titles/notes.txt"), "mine");
        PromptStore.Prompt prompt = store().of(PromptName.TITLES);
        assertEquals(PromptStore.Origin.WRITER, prompt.origin());
        assertEquals("no parts at all", prompt.text());
        assertFalse(prompt.faults().isEmpty());
        assertEquals(List.of(), store().history(PromptName.TITLES));
        Files.write(prompts().resolve("seo.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertFalse(store().of(PromptName.SEO).faults().isEmpty(), "no text");
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        Files.writeString(prompts(), "a file in the folder's place");
        assertEquals(
                new PromptStore.Saved.NotKept("prompt.not-kept"),
                store().save(PromptName.SUMMARY, MINE));
    }

    private PromptStore store() {
        return new PromptFolder(prompts(), clock);
    }

    private Path prompts() {
        return folder.resolve("prompts");
    }
}
