package org.inkwright.spelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.inkwright.testing.BenchReport;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each dictionary costs. The product sets no budget for it; the bar is a second, which a
/// writer waits once without minding.
@Tag("bench")
final class SpellingBenchTest {
    private static final List<String> TAGS = List.of("en-US", "en-GB", "de-DE", "fr-FR", "es-ES");

    @TempDir private Path folder;

    @Test
    void loadingCheckingAndSuggesting() {
        String talk = Fixtures.text(Fixtures.sampleTalk("txt"));
        String text = (talk + "\n\n").repeat(200_000 / talk.split("\\s+", -1).length);
        double words = text.split("\\s+", -1).length;
        for (String tag : TAGS) {
            long before = usedBytes();
            var spelling = new HunspellSpelling(folder);
            double load = millis(() -> spelling.check("a", tag, Set.of()));
            double megabytes = (usedBytes() - before) / 1e6;
            double first = millis(() -> spelling.check(talk, tag, Set.of()));
            double all = millis(() -> spelling.check(text, tag, Set.of()));
            double suggest = millis(() -> spelling.suggest("seperately", tag));
            BenchReport.row("SP1", "load " + tag, load, 1_000, "ms");
            BenchReport.comparison("SP2", "memory of " + tag, megabytes, "MB");
            BenchReport.comparison("SP3", "first check of 330 words, " + tag, first, "ms");
            BenchReport.comparison("SP4", "words a second, " + tag, words / all * 1_000, "");
            BenchReport.row("SP5", "suggest, " + tag, suggest, 400, "ms");
            spelling.languages();
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
