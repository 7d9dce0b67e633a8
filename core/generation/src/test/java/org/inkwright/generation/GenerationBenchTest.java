package org.inkwright.generation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Q3 and P12.
@Tag("bench")
class GenerationBenchTest {
    private static final int[][] CLASSES = {{3, 11}, {3, 5}, {6, 8}, {9, 11}};
    private static final int WORDS = 20_000;

    @Test
    void topicBordersOfJoinedTexts() {
        for (Joined.Kind kind : Joined.Kind.values()) {
            for (int[] sizes : CLASSES) {
                var errors = Segmentations.errors(kind, 100, sizes[0], sizes[1]);
                String what =
                        kind.name().toLowerCase(Locale.ROOT) + " of " + sizes[0] + "-" + sizes[1];
                BenchReport.row("Q3", "Pk joined " + what, 100 * errors.pk(), 12, "%");
                BenchReport.row("Q3", "Pk as chapters " + what, 100 * errors.outlinePk(), 12, "%");
                BenchReport.comparison("Q3", "TextTiling Pk " + what, 100 * errors.tilingPk(), "%");
                BenchReport.comparison("Q3", "WindowDiff " + what, 100 * errors.windowDiff(), "%");
            }
        }
    }

    @Test
    void draftOfTwoHours() {
        List<Passage> passages = twoHours();
        resetPeaks();
        long before = peakBytes();
        long start = System.nanoTime();
        var draft = Drafts.write(new ExtractiveWriter(), "en", "talk", passages);
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = (peakBytes() - before) / 1e6;
        BenchReport.row("P12", "extractive draft of a two-hour transcript", seconds, 3, "s");
        BenchReport.row("P12", "heap above the transcript at its peak", megabytes, 300, "MB");
        BenchReport.comparison("P12", "chapters", draft.outline().topics().size(), "chapters");
    }

    private static List<Passage> twoHours() {
        List<Passage> passages = new ArrayList<>();
        var random = new Random(2);
        int words = 0;
        while (words < WORDS) {
            for (String sentence : Joined.random(Joined.Kind.TALKS, random, 20, 40).sentences()) {
                // Numbers make the sentences differ, so that none is dropped as repeated.
                String text = sentence.replace(" the ", " the " + random.nextInt(900) + " ");
                long at = passages.size() * 5_000L;
                passages.add(new Passage(passages.size(), at, at + 4_800, text));
                words += text.split(" ").length;
            }
        }
        return passages;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeaks() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakBytes() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
