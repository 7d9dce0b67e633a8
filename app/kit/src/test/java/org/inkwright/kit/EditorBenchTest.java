package org.inkwright.kit;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// P8: typing in a draft of 200,000 words, from the key to the layout that follows, and from the
/// key to a window of 900 by 700 that is painted whole, by the software painter.
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
            keys(shown, "of 200,000 words", (editor, letter) -> editor.insert(letter));
            Shown.Cost opened = shown.paint(editor -> editor.open(text));
            BenchReport.row(
                    "P8", "open 200,000 words and paint, CPU", opened.cpu() / 1000, 0.5, "s");

            BenchReport.row("P8", "key to laid-out text, p99", p99(wall), 16, "ms");
        }
    }

    @Test
    void typingInWhatCameWithoutLineEnds() {
        String endless = "We moved the hives in the evening. Nobody got lost. ".repeat(400);
        try (var shown = Shown.of(() -> new MarkdownEditor("Text"))) {
            shown.run(editor -> editor.bringIn(endless));
            shown.run(editor -> editor.select(new TextRange(10_000, 10_000)));
            shown.pulses();
            keys(shown, "pasted without line ends", (editor, letter) -> editor.insert(letter));
        }
    }

    /// Keys one after the other, each until the window is painted. What passes depends on what else
    /// the machine does, so the budget binds what is computed.
    static <T extends Parent> void keys(Shown<T> shown, String where, BiConsumer<T, String> type) {
        double[] cpu = new double[400];
        double[] wall = new double[cpu.length];
        for (int key = -100; key < cpu.length; key++) {
            String letter = key % 6 == 0 ? " " : "e";
            Shown.Cost cost = shown.paint(control -> type.accept(control, letter));
            if (key >= 0) {
                cpu[key] = cost.cpu();
                wall[key] = cost.wall();
            }
            if (key % 10 == 0) {
                shown.pulses();
            }
        }
        BenchReport.row("P8", "key to painted text " + where + ", CPU, p99", p99(cpu), 16, "ms");
        BenchReport.comparison(
                "P8", "key to painted text " + where + ", half of them within", half(wall), "ms");
    }

    private static double half(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static double p99(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.99)];
    }
}
