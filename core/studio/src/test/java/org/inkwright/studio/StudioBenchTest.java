package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Source;
import org.inkwright.testing.BenchReport;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.Extent;
import org.inkwright.transcription.TranscriptionEvent;
import org.inkwright.transcription.TranscriptionRequest;
import org.inkwright.transcription.WhisperTranscriber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the way from a drop to the first words, see `docs/how-to/benchmarks.md`.
@Tag("bench")
class StudioBenchTest {
    private static final int ROUNDS = 7;
    private static final int THREE_HOURS = Integer.getInteger("studio.bench.talks", 86);

    /// How long files are dragged over the window before they are dropped.
    private static final Duration HOVER = Duration.ofSeconds(1);

    private static final double SECOND = 1e9;

    @TempDir Path folder;

    @Test
    void firstWordsAfterADrop() throws Exception {
        Path mp3 = Fixtures.sampleTalk("mp3");
        Path small = WaveProgram.make(mp3, 2, folder.resolve("4min.wav"));
        Path large = WaveProgram.make(mp3, THREE_HOURS, folder.resolve("3h.wav"));
        var folders = new StudioFolders(folder.resolve("data"), folder.resolve("cache"));
        try (Studio studio = StudioProgram.open(folders)) {
            studio.workers().start();
            // Native libraries are unpacked once in the life of an installation.
            dropped(studio, small);
            report("4 min", studio, small);
            report("3 h", studio, large);
        }
    }

    private void report(String length, Studio studio, Path file) throws Exception {
        List<Drop> drops = new ArrayList<>();
        List<Direct> directs = new ArrayList<>();
        List<Drop> dragged = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            directs.add(direct(studio, file));
            alter(file, 2 * i);
            drops.add(dropped(studio, file));
            alter(file, 2 * i + 1);
            Eventually.is("only the prober", () -> workers() <= 1);
            studio.pipeline().expect(studio.models().current());
            LockSupport.parkNanos(HOVER.toNanos());
            dragged.add(dropped(studio, file));
        }
        double words = middle(dragged.stream().map(Drop::words).toList());
        double unaware = middle(drops.stream().map(Drop::words).toList());
        double heard = middle(directs.stream().map(direct -> direct.words - direct.ready).toList());
        double ready = middle(directs.stream().map(Direct::ready).toList());
        BenchReport.row(
                "P3",
                "first words after a drop of "
                        + length
                        + ", beyond decode and encode of one window",
                words - heard,
                0.3,
                "s");
        BenchReport.comparison("P3", "drop of " + length + " to first words", words, "s");
        BenchReport.comparison(
                "P3",
                "the same when it comes without being dragged over the window, beyond one window",
                unaware - heard,
                "s");
        BenchReport.comparison(
                "P3",
                "drop of " + length + ", looking into the file",
                middle(dragged.stream().map(Drop::imported).toList()),
                "s");
        BenchReport.comparison(
                "P3", "worker alone, " + length + ", start and load of the model", ready, "s");
        BenchReport.comparison(
                "P3", "worker alone, " + length + ", first window after that", heard, "s");
    }

    /// How long a drop took, in seconds from its beginning.
    private record Drop(double imported, double words) {}

    private static Drop dropped(Studio studio, Path file) throws InterruptedException {
        var words = new CountDownLatch(1);
        var listening =
                studio.feed()
                        .subscribe(event -> {
                            if (event instanceof StudioEvent.TranscriptGrew) {
                                words.countDown();
                            }
                        });
        long began = System.nanoTime();
        var result = studio.imports().bringIn(List.of(file), each -> {}).getFirst();
        Source source = assertInstanceOf(ImportResult.Imported.class, result).source();
        double imported = (System.nanoTime() - began) / SECOND;
        var settings =
                new PipelineSettings(
                        PipelineSettings.Stage.TRANSCRIPT,
                        studio.models().current(),
                        "auto",
                        List.of(),
                        5,
                        null);
        studio.pipeline().start(source.id(), settings);
        words.await();
        double heard = (System.nanoTime() - began) / SECOND;
        listening.close();
        Job job = studio.jobs().list().getFirst();
        studio.jobs().cancel(job.id());
        Eventually.is(
                "a worker that is gone", () -> studio.jobs().list().getFirst().state().settled());
        return new Drop(imported, heard);
    }

    private static long workers() {
        return ProcessHandle.current().descendants().count();
    }

    /// How long the worker took alone, in seconds from its start.
    private record Direct(double ready, double words) {}

    private Direct direct(Studio studio, Path file) throws InterruptedException {
        var request =
                new TranscriptionRequest(
                        file,
                        studio.models().current().file(),
                        new Extent.Onward(Duration.ZERO),
                        "auto",
                        List.of());
        var ready = new CountDownLatch(1);
        var words = new CountDownLatch(1);
        long began = System.nanoTime();
        var transcriber = new WhisperTranscriber(folder.resolve("cache"));
        try (var transcription =
                transcriber.start(
                        request,
                        event -> {
                            if (event instanceof TranscriptionEvent.Ready) {
                                ready.countDown();
                            } else if (event instanceof TranscriptionEvent.WindowDone) {
                                words.countDown();
                            }
                        })) {
            ready.await();
            double up = (System.nanoTime() - began) / SECOND;
            words.await();
            double heard = (System.nanoTime() - began) / SECOND;
            transcription.cancel();
            transcription.await();
            return new Direct(up, heard);
        }
    }

    /// Makes another recording of it, which the library does not know.
    private static void alter(Path file, int round) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(Files.size(file) - 2);
            bytes.writeShort(round + 1);
        }
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
