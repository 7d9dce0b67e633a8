package org.inkwright.kit;

import java.util.Arrays;
import java.util.Random;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// P8: typing in a draft of 200,000 words. What is timed is the window's thread from the key to the
/// end of the layout that follows; painting is the platform's.
@Tag("bench")
@NeedsWindow
class EditorBenchTest {
    private static final int WORDS = 200_000;

    static String longText() {
        Random random = new Random(1);
        String[] words =
                "we moved the hives in **the evening** when all *bees* were home".split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < WORDS; at++) {
            if (at % 2_000 == 0) {
                text.append("\n\n## Chapter\n\n");
            } else if (at % 80 == 0) {
                text.append("\n\n");
            }
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    @Test
    void typingInALongDraft() {
        String text = longText();
        try (var shown = Shown.of(() -> new MarkdownEditor("Text"))) {
            for (int warm = 0; warm < 3; warm++) {
                shown.run(editor -> editor.open(text));
                shown.pulses();
            }
            double open =
                    shown.ask(editor -> {
                        long before = System.nanoTime();
                        editor.open(text);
                        editor.layout();
                        return (System.nanoTime() - before) / 1e9;
                    });
            shown.run(editor -> editor.select(new TextRange(700_000, 700_000)));
            shown.pulses();
            double[] wall = new double[600];
            for (int key = -200; key < wall.length; key++) {
                int at = key;
                shown.run(editor -> {
                    long before = System.nanoTime();
                    editor.insert(at % 6 == 0 ? " " : "e");
                    editor.applyCss();
                    editor.layout();
                    if (at >= 0) {
                        wall[at] = (System.nanoTime() - before) / 1e6;
                    }
                });
                if (key % 10 == 0) {
                    shown.pulses();
                }
            }
            BenchReport.row("P8", "open 200,000 words, warm", open, 0.5, "s");
            BenchReport.row("P8", "key to laid-out text, p99", p99(wall), 16, "ms");
        }
    }

    static double p99(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.99)];
    }
}
