package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.Variant;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the library, see `docs/how-to/benchmarks.md`.
@Tag("bench")
class LibraryBenchTest {
    private static final int DRAFTS = 10_000;
    private static final int WORDS = 2_000;
    private static final String[] VOCABULARY = vocabulary(60_000);

    @TempDir Path folder;

    @Test
    void searchAsOneTypesOverTwentyMillionWords() {
        try (var library = new TestLibrary(folder)) {
            var shelf = new Shelf(library);
            var random = new Random(1);
            for (int i = 0; i < DRAFTS; i += 100) {
                library.keep(unit -> {
                    for (int j = 0; j < 100; j++) {
                        shelf.draft(unit, text(random, 4), text(random, WORDS));
                    }
                });
            }
            shelf.settle();
            typed(shelf, new Random(2), 40);
            double[] millis = typed(shelf, new Random(3), 150);
            BenchReport.row("P10", "search letter by letter, p99", at(millis, 0.99), 50, "ms");
            BenchReport.comparison("P10", "search letter by letter, p50", at(millis, 0.5), "ms");
            List<LibraryQuery.Sort> sorts = List.of(LibraryQuery.Sort.values());
            double[] pages = new double[200];
            for (int i = 0; i < pages.length; i++) {
                LibraryQuery.Sort sort = sorts.get(i % sorts.size());
                pages[i] = millis(() -> shelf.page(LibraryQuery.everything().by(sort)));
            }
            BenchReport.row("P10", "first page of 10,000 items, p99", at(pages, 0.99), 50, "ms");
            double[] starts = new double[7];
            for (int i = 0; i < starts.length; i++) {
                library.closed();
                starts[i] =
                        millis(() -> {
                            library.opened();
                            shelf.page(LibraryQuery.everything());
                        });
            }
            BenchReport.comparison(
                    "P7", "opening 10,000 items up to the first page, p50", at(starts, 0.5), "ms");
        }
    }

    @Test
    void aDayOfTypingInALongChapter() throws IOException {
        int saves = 10_000;
        try (var library = new TestLibrary(folder)) {
            var draft = library.draft();
            Chapter chapter = library.make.chapter(draft, 0);
            Variant variant = library.make.variant(chapter, 1);
            library.keep(unit -> {
                unit.drafts().add(chapter);
                unit.drafts().add(variant);
                unit.drafts().choose(chapter.id(), variant.id());
            });
            var random = new Random(4);
            var text = new StringBuilder(text(random, 5_000));
            long before = size();
            double[] millis = new double[saves];
            int place = 0;
            for (int i = 1; i <= saves; i++) {
                place = i % 200 == 1 ? random.nextInt(text.length()) : place;
                String word = text(random, 1) + " ";
                text.replace(place, Math.min(text.length(), place + word.length()), word);
                place = Math.min(place + word.length(), text.length() - 20);
                var revision =
                        new Revision(
                                new RevisionId(library.ids.next()),
                                variant.id(),
                                i,
                                SupportedText.of(text.toString()),
                                Revision.Author.WRITER,
                                THEN);
                millis[i - 1] = millis(() -> library.keep(unit -> unit.drafts().add(revision)));
            }
            BenchReport.comparison("P11", "autosave kept for good, p50", at(millis, 0.5), "ms");
            BenchReport.row("P11", "autosave kept for good, p99", at(millis, 0.99), 1000, "ms");
            assertEquals(
                    text.toString(),
                    library.readAnew(unit -> unit.drafts().newest(variant.id()))
                            .orElseThrow()
                            .text()
                            .markdown());
            library.closed();
            BenchReport.row(
                    "L1",
                    "10,000 autosaves of 5,000 words, file after closing",
                    (size() - before) / 1e6,
                    10,
                    "MB");
            library.opened();
        }
    }

    @Test
    void anEditOfATranscriptOfThreeHours() {
        List<Segment> heard = new ArrayList<>();
        var random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            heard.add(Manuscripts.segment(i, new TimeSpan(i * 2700L, i * 2700L + 2700)));
        }
        EditedTranscript edited = EditedTranscript.of("en", heard);
        double[] millis = new double[4_000];
        double[] cpu = new double[millis.length];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 1; i <= millis.length; i++) {
            LineId line = LineId.ofSegment(random.nextInt(4_000));
            var edit = new TranscriptEdit.Reworded(line, "Said um “so” " + i);
            EditedTranscript before = edited;
            var kept = new KeptEdit(i, edit, THEN);
            var after = new EditedTranscript[1];
            long spent = threads.getCurrentThreadCpuTime();
            millis[i - 1] =
                    millis(() -> {
                        after[0] = before.after(kept);
                        assertEquals(4_000, after[0].lines().size());
                    });
            cpu[i - 1] = (threads.getCurrentThreadCpuTime() - spent) / 1e6;
            edited = after[0];
        }
        double[] settled = Arrays.copyOfRange(millis, 1_000, millis.length);
        BenchReport.comparison("L2", "edit of 4,000 lines, p50", at(settled, 0.5), "ms");
        BenchReport.row("L2", "edit of 4,000 lines, p99", at(settled, 0.99), 1, "ms");
        double[] spent = Arrays.copyOfRange(cpu, 1_000, cpu.length);
        BenchReport.comparison("L2", "edit of 4,000 lines, p99 of its CPU", at(spent, 0.99), "ms");
        EditedTranscript last = edited;
        var hide = new KeptEdit(millis.length + 1, new TranscriptEdit.FillersHidden(), THEN);
        BenchReport.comparison("L2", "hide fillers", millis(() -> last.after(hide).lines()), "ms");
        assertTrue(last.nextUndo().isPresent());
    }

    private double[] typed(Shelf shelf, Random random, int queries) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            String words = text(random, 1 + random.nextInt(3));
            for (int j = 1; j <= words.length(); j++) {
                LibraryQuery query = LibraryQuery.everything().withText(words.substring(0, j));
                LibraryPage[] page = new LibraryPage[1];
                millis.add(millis(() -> page[0] = shelf.page(query)));
                assertTrue(page[0].complete());
            }
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("library.mv.db"));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
    }

    // Words as often as in speech: the n-th word 1/n times as often as the first.
    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i ->
                        VOCABULARY[
                                (int)
                                        Math.min(
                                                VOCABULARY.length - 1,
                                                Math.exp(
                                                                random.nextDouble()
                                                                        * Math.log(
                                                                                VOCABULARY.length))
                                                        - 1)])
                .collect(Collectors.joining(" "));
    }

    private static String[] vocabulary(int size) {
        var random = new Random(6);
        String letters = "etaoinshrdlcumwfgypbvk";
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    int length = 2 + (int) (Math.log(i + 1) * 0.6) + random.nextInt(4);
                    return random.ints(length, 0, letters.length())
                            .mapToObj(at -> String.valueOf(letters.charAt(at)))
                            .collect(Collectors.joining());
                })
                .toArray(String[]::new);
    }
}
