package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.manuscript.StepKind;
import org.inkwright.studio.BatchReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was used, the cap, and the services that it was used of.
class UsageTest {
    private static final String AMOUNTS =
            "\t3 questions\t2000 tokens read\t500 written\t1.23 EUR\t2 min heard";

    private final FakeStudio studio = new FakeStudio();

    @Test
    void aPeriodIsAddedUpByDayStepAndModel() {
        for (String word : List.of("2026-11", "2026-11-01..2026-11-30")) {
            Ran ran = Ran.with(studio, "usage", word);
            assertEquals(ExitCode.DONE, ran.exit(), ran.err());
            assertEquals(
                    List.of(
                            "total\t2026-11-01..2026-11-30" + AMOUNTS,
                            "day\t2026-11-01" + AMOUNTS,
                            "for\tchapter" + AMOUNTS,
                            "by\topenai/gpt-5" + AMOUNTS,
                            "by the end\t2026-11-01..2026-11-30" + AMOUNTS),
                    ran.lines());
            assertTrue(ran.err().contains("The price of 40 tokens is not known"), ran.err());
        }
        assertEquals(Ran.with(studio, "usage").out(), Ran.with(studio, "usage", "2026-11").out());
        assertTrue(Ran.with(studio, "usage", "2026-02-03").out().contains("day\t2026-02-03"));
    }

    @Test
    void whatIsNoPeriodIsRefusedBeforeTheLibraryIsOpened() {
        studio.forbidOpening();
        for (String word :
                List.of("november", "2026-13", "2026-11-31", "2026-11-02..2026-11-01", "..")) {
            Ran ran = Ran.with(studio, "usage", word);
            assertEquals(ExitCode.USAGE, ran.exit(), word);
            assertTrue(ran.err().contains("(usage.period)"), ran.err());
        }
        assertEquals(ExitCode.USAGE, Ran.with(studio, "usage", "2020-01-01..2026-01-01").exit());
        assertEquals(ExitCode.USAGE, Ran.with(studio, "usage", "2026-11", "more").exit());
    }

    @Test
    void aTableIsWrittenAndReplacesNothingUnasked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("usage.csv");
        Ran ran = Ran.with(studio, "usage", "--csv", file.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(Files.readString(file).startsWith("day,step"));
        Ran again = Ran.with(studio, "usage", "--csv", file.toString());
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, again.exit());
        assertEquals(
                ExitCode.DONE,
                Ran.with(studio, "usage", "--csv", file.toString(), "--force").exit());
        assertEquals(
                ExitCode.OUTPUT_NOT_WRITABLE,
                Ran.with(studio, "usage", "--csv", folder.toString()).exit());
    }

    @Test
    void theCapIsShownSetAndLifted() {
        assertEquals(List.of("no cap"), Ran.with(studio, "usage", "cap").lines());
        assertEquals(
                List.of(
                        "cap 500000 tokens\tused 50000 tokens\tby the end of the month 100000"
                                + " tokens"),
                Ran.with(studio, "usage", "cap", "500000").lines());
        assertEquals(
                List.of("cap 20.50 EUR\tused 2.05 EUR\tby the end of the month 4.10 EUR"),
                Ran.with(studio, "usage", "cap", "20.5", "EUR").lines());
        assertEquals(
                Ran.with(studio, "usage", "cap").lines(), Ran.with(studio, "usage", "cap").lines());
        assertEquals(List.of("no cap"), Ran.with(studio, "usage", "cap", "none").lines());
        for (String[] bad : new String[][] {{"-5"}, {"a lot"}, {"20", "euros"}, {"20", "eur"}}) {
            Ran ran =
                    bad.length == 1
                            ? Ran.with(studio, "usage", "--", "cap", bad[0])
                            : Ran.with(studio, "usage", "cap", bad[0], bad[1]);
            assertEquals(ExitCode.USAGE, ran.exit(), ran.err());
            assertTrue(ran.err().contains("(usage.cap)"), ran.err());
        }
    }

    @Test
    void servicesAreListedWithTheirKeys() {
        studio.writers.engines.kept.put("openai", "sk-secret");
        Ran ran = Ran.with(studio, "engines");
        assertEquals(
                List.of("openai\tkey known\tOpenAI", "ollama\tneeds no key\tOllama"), ran.lines());
        assertFalse(ran.out().contains("secret"));
        assertTrue(ran.err().contains("ollama/llama3.1 writes"), ran.err());
    }

    @Test
    void aKeyIsTypedUnseenAndForgotten() {
        studio.typed = " sk-secret ";
        Ran ran = Ran.with(studio, "engines", "key", "openai");
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertEquals("sk-secret", studio.writers.engines.kept.get("openai"));
        assertFalse((ran.out() + ran.err()).contains("secret"));
        Ran.with(studio, "engines", "forget", "openai");
        assertTrue(studio.writers.engines.kept.isEmpty());
        assertEquals(ExitCode.INPUT_REFUSED, Ran.with(studio, "engines", "key", "nobody").exit());
        studio.typed = "";
        Ran none = Ran.with(studio, "engines", "key", "openai");
        assertTrue(none.err().contains("(engines.no-key-typed)"), none.err());
        studio.typed = "sk-secret";
        studio.writers.engines.stores = false;
        Ran unkept = Ran.with(studio, "engines", "key", "openai");
        assertEquals(ExitCode.JOB_FAILED, unkept.exit());
        assertTrue(unkept.err().contains("(engines.no-store)"), unkept.err());
    }

    @Test
    void modelsAreListedAndTried() {
        assertEquals(
                List.of("ollama\tmodel\tllama3.1", "ollama\tmodel\tqwen3"),
                Ran.with(studio, "engines", "models", "ollama").lines());
        Ran keyless = Ran.with(studio, "engines", "models", "openai");
        assertTrue(keyless.err().contains("(text-model.no-key)"), keyless.err());
        Ran works = Ran.with(studio, "engines", "try", "ollama/llama3.1");
        assertEquals(ExitCode.DONE, works.exit());
        assertTrue(works.err().contains("first word took 120 ms"), works.err());
        Ran fails = Ran.with(studio, "engines", "try", "ollama/llama9");
        assertEquals(ExitCode.JOB_FAILED, fails.exit());
        assertEquals(List.of("ollama\tmodel\tllama3.1"), fails.lines());
    }

    @Test
    void howMuchAModelReadsIsSaidByHand() {
        assertEquals(
                List.of("ollama/llama3.1\tguessed\t8192"),
                Ran.with(studio, "engines", "context", "ollama/llama3.1").lines());
        assertEquals(
                List.of("ollama/llama3.1\tset by you\t32768"),
                Ran.with(studio, "engines", "context", "ollama/llama3.1", "32768").lines());
        Ran little = Ran.with(studio, "engines", "context", "ollama/llama3.1", "100");
        assertEquals(ExitCode.INPUT_REFUSED, little.exit());
        assertTrue(little.err().contains("(engine.context-size)"), little.err());
        assertEquals(
                List.of("ollama/llama3.1\tguessed\t8192"),
                Ran.with(studio, "engines", "context", "ollama/llama3.1", "auto").lines());
    }

    @Test
    void whatWasAskedTwiceIsTold(@TempDir Path folder) throws Exception {
        Path talk = Files.writeString(folder.resolve("talk.mp3"), "sound");
        Ran.with(studio, "draft", talk.toString());
        studio.writers.report =
                new BatchReport(
                        studio.jobs().list().getFirst(),
                        List.of(
                                new BatchReport.Item(
                                        StepKind.OUTLINE,
                                        null,
                                        "",
                                        1,
                                        new BatchReport.UnderWay(),
                                        new BatchReport.Again(1, 1_234))));
        Ran ran = Ran.with(studio, "draft", talk.toString());
        assertTrue(ran.err().contains("after about 1234 tokens"), ran.err());
        assertTrue(ran.err().contains("(outline)"), ran.err());
    }

    @Test
    void unknownActionsAreRefused() {
        for (String[] args :
                new String[][] {
                    {"engines", "frobnicate"},
                    {"engines", "key"},
                    {"engines", "try", "a/b", "c"},
                    {"engines", "context", "a/b", "many"},
                    {"engines", "try", "nothing"}
                }) {
            assertEquals(ExitCode.USAGE, Ran.with(studio, args).exit());
        }
    }
}
