package org.inkwright.kit;

import java.util.concurrent.atomic.AtomicLong;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// P9: 60 tokens a second stream into a chapter of 5,000 words, shown ten times a second. The page
/// is read outside the window's thread; what is timed is the window's thread until the update is
/// laid out, and until a window of 900 by 700 is painted whole, by the software painter.
@Tag("bench")
@NeedsWindow
class PreviewBenchTest {
    private static final int UPDATES = 100;

    @Test
    void aStreamingChapter() {
        String chapter = EditorBenchTest.longText().substring(0, 32_000);
        try (var shown = Shown.of(() -> new MarkdownPreview("Preview"))) {
            stream(shown, chapter, new double[UPDATES]);
            double[] millis = new double[UPDATES];
            stream(shown, chapter, millis);
            double all = 0;
            double worst = 0;
            for (double each : millis) {
                all += each;
                worst = Math.max(worst, each);
            }
            double longest = 0;
            StringBuilder text = new StringBuilder(chapter);
            for (int at = 0; at < UPDATES; at++) {
                text.append(at % 30 == 29 ? "\n\n" : "").append("and six more came **in** ");
                PreviewPage page = PreviewPage.of(text.toString());
                Shown.Cost painted =
                        shown.paint(preview -> {
                            preview.show(page);
                            preview.showEnd();
                        });
                longest = Math.max(longest, at < 10 ? 0 : painted.cpu());
                shown.pulses();
            }
            BenchReport.row("P9", "longest update until painted, CPU", longest, 33, "ms");
            BenchReport.row(
                    "P9", "longest work of the window's thread for one update", worst, 33, "ms");
            BenchReport.row(
                    "P9", "window's thread busy at 10 updates a second", all / UPDATES, 25, "%");
        }
    }

    private static void stream(Shown<MarkdownPreview> shown, String chapter, double[] millis) {
        StringBuilder text = new StringBuilder(chapter);
        for (int at = 0; at < UPDATES; at++) {
            text.append(at % 30 == 29 ? "\n\n" : "").append("and six more tokens came **in** ");
            PreviewPage page = PreviewPage.of(text.toString());
            AtomicLong nanos = new AtomicLong();
            shown.run(preview -> {
                long before = System.nanoTime();
                preview.show(page);
                preview.showEnd();
                preview.applyCss();
                preview.layout();
                nanos.set(System.nanoTime() - before);
            });
            millis[at] = nanos.get() / 1e6;
            shown.pulses();
        }
    }
}
