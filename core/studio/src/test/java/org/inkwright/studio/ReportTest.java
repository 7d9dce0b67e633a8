package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir private Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void itTellsVersionsSizesModelsAndCodes() throws InterruptedException {
        rig.transcriber.next(2, FakeTranscriber.failed(TranscriptionOutcome.Reason.MODEL_UNUSABLE));
        rig.work(rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT));

        String report = rig.studio.report().text();

        for (String fact :
                List.of(
                        "Inkwright 1.2.3",
                        "Linux 6.1 amd64",
                        "4 processors",
                        "~/data",
                        "ggml-demo.en-q8_0",
                        "1 sources, 1 with a transcript, 0 drafts",
                        "1 FAILED",
                        "model.unusable")) {
            assertTrue(report.contains(fact), fact + " is missing in " + report);
        }
    }

    @Test
    void itHoldsNothingOfTheWriters() throws InterruptedException {
        Path talk = rig.file("Canary's interview with Aloysius.mp3", "canary");
        var source =
                ((ImportResult.Imported)
                                rig.studio.imports().bringIn(List.of(talk), each -> {}).getFirst())
                        .source();
        rig.file("data/models/canary-model.bin", "model");
        rig.file(
                "cache/logs/inkwright.log",
                """
                08:00 ERROR a job failed for %s
                08:01 WARN  cannot open '/home/canary/My talks/canary two.mp3'
                08:02 WARN  refused "canary three.wav" and C:\\Users\\canary\\x.docx
                08:03 INFO  at org.inkwright.studio.Lane.run(Lane.java:44)
                08:04 INFO  about %s
                """
                        .formatted(talk, source.title()));
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        rig.transcriber.next(
                0,
                new TranscriptionOutcome.Failed(
                        TranscriptionOutcome.Reason.MODEL_UNUSABLE, "no " + talk));
        rig.work(
                rig.studio
                        .pipeline()
                        .start(
                                source.id(),
                                Rig.settings(PipelineSettings.Stage.TRANSCRIPT, "other")));

        String report = rig.studio.report().text();

        String small = report.toLowerCase(Locale.ROOT);
        assertFalse(small.contains("canary"), report);
        assertFalse(small.contains("aloysius"), report);
        assertFalse(report.contains("Window 1"), report);
        assertFalse(report.contains(folder.toString()), report);
        assertTrue(report.contains("org.inkwright.studio.Lane.run(Lane.java:44)"), report);
        assertTrue(report.contains("<mp3 file>"), report);
    }

    @Test
    void onlyTheEndsOfTheNewestLogsAreTold() {
        rig.file(
                "cache/logs/inkwright.log",
                "the first line\n" + "x".repeat(99).concat("\n").repeat(2000));

        String report = rig.studio.report().text();

        assertFalse(report.contains("the first line"));
        assertTrue(report.contains("x".repeat(99)));
        assertTrue(report.length() < 100_000);
    }

    @Test
    void aFreshInstallationHasAReportToo() {
        assertTrue(rig.studio.report().text().contains("0 sources"));
    }

    @Test
    void kindsStandInForNames() {
        assertEquals("cannot read <mp3 file>", plain("cannot read /a/b.mp3"));
        assertEquals("cannot read '<mp3 file>'", plain("cannot read '/a/b c.mp3'"));
        assertEquals("in <path>", plain("in /home/ada/talks"));
        assertEquals("on <path>", plain("on C:\\Users\\ada"));
        assertEquals("a and/or b, 2026/11/20", plain("a and/or b, 2026/11/20"));
        assertEquals("libgomp.so.1: no such file", plain("libgomp.so.1: no such file"));
    }

    private static String plain(String text) {
        return Discretion.withoutNames(text);
    }
}
