package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A transcript of 4,000 lines, some six hours: to open, to type in, to follow while it plays, to
/// show doubts in. Read beside P8 and P9, whose budgets it takes.
@Tag("bench")
@NeedsWindow
class TranscriptBenchTest {
    private static final int LINES = 4_000;
    private static final int UPDATES = 300;
    private static final int UPDATES_A_SECOND = 30;

    private static List<TranscriptLine> lines(int doubtEvery) {
        Random random = new Random(1);
        String[] words = "we moved the hives in the evening when all bees were home".split(" ", -1);
        List<TranscriptLine> lines = new ArrayList<>();
        for (int at = 0; at < LINES; at++) {
            StringBuilder said = new StringBuilder();
            for (int word = 0; word < 15; word++) {
                said.append(words[random.nextInt(words.length)]).append(' ');
            }
            List<TextRange> doubts =
                    at % doubtEvery == 0 ? List.of(new TextRange(0, 8)) : List.of();
            String time = Clock.of(at * 5_000L);
            lines.add(
                    new TranscriptLine(
                            at / 7 % 2 == 0 ? "Ada" : "You",
                            time,
                            said.toString().strip(),
                            TranscriptLine.State.FINAL,
                            doubts));
        }
        return lines;
    }

    @Test
    void aLongTranscript() {
        List<TranscriptLine> lines = lines(50);
        try (var shown = Shown.of(() -> new TranscriptArea("Transcript", new QuietEdits()))) {
            for (int warm = 0; warm < 3; warm++) {
                shown.run(area -> area.open(lines));
                shown.pulses();
            }
            Shown.Cost open = shown.paint(area -> area.open(lines));
            BenchReport.row("P8", "open 4,000 lines and paint, CPU", open.cpu() / 1000, 0.5, "s");
            shown.run(area -> area.select(new LineRange(2_000, new TextRange(9, 9))));
            shown.pulses();
            EditorBenchTest.keys(
                    shown, "of 4,000 lines", (area, letter) -> text(area).replaceSelection(letter));
            follow(shown);
            List<TranscriptLine> doubted = lines(20);
            shown.paint(area -> area.replaceLines(0, LINES, lines));
            Shown.Cost doubts = shown.paint(area -> area.replaceLines(0, LINES, doubted));
            BenchReport.row("P9", "doubts anew in 4,000 lines, CPU", doubts.cpu(), 33, "ms");
        }
    }

    private static StyleClassedTextArea text(TranscriptArea area) {
        return (StyleClassedTextArea) area.lookup(".styled-text-area");
    }

    /// Thirty times a second, three words and a fifth of a line further.
    private static void follow(Shown<TranscriptArea> shown) {
        double all = 0;
        double worst = 0;
        for (int at = -60; at < UPDATES; at++) {
            int word = (at + 60) / 10;
            int line = 1_000 + word / 15;
            int from = word % 15 * 4;
            double[] nanos = new double[1];
            shown.run(area -> {
                long before = System.nanoTime();
                area.speak(new LineRange(line, new TextRange(from, from + 4)));
                if (word % 15 == 0) {
                    area.showLine(line);
                }
                area.applyCss();
                area.layout();
                nanos[0] = (System.nanoTime() - before) / 1e6;
            });
            if (at >= 0) {
                all += nanos[0];
                worst = Math.max(worst, nanos[0]);
            }
            if (at % 5 == 0) {
                shown.pulses();
            }
        }
        double busy = all / UPDATES * UPDATES_A_SECOND / 10;
        BenchReport.row("P9", "window's thread busy following playback", busy, 25, "%");
        BenchReport.row("P9", "longest work for one step of playback", worst, 33, "ms");
    }
}
