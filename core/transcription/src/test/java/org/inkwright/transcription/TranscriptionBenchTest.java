package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.inkwright.testing.BenchReport;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The budgets of the worker process.
@Tag("bench")
class TranscriptionBenchTest {
    private static final int STARTS = 7;

    /// How often the talk is repeated: 86 times are three hours.
    private static final int TALKS = Integer.getInteger("transcription.bench.talks", 86);

    private static final double MILLION = 1e6;

    @TempDir private Path folder;

    @Test
    void startToReadyAndCancelToGone() throws IOException, InterruptedException {
        var starts = new ArrayList<Double>();
        var ends = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            var ready = new CountDownLatch(1);
            var window = new CountDownLatch(1);
            long began = System.nanoTime();
            WhisperTranscription running =
                    start(
                            Fixtures.sampleTalk("mp3"),
                            event -> {
                                ready.countDown();
                                if (event instanceof WindowDone) {
                                    window.countDown();
                                }
                            });
            ready.await();
            starts.add((System.nanoTime() - began) / MILLION / 1000);
            window.await();
            ProcessHandle worker = worker(running);
            long stopped = System.nanoTime();
            running.cancel();
            Deadline.await("the end of the worker", () -> !worker.isAlive());
            ends.add((System.nanoTime() - stopped) / MILLION / 1000);
            running.await();
        }
        BenchReport.row("P5", "worker start to ready, demo model", middle(starts), 0.5, "s");
        BenchReport.row("P6", "cancel to worker gone", middle(ends), 0.3, "s");
    }

    @Test
    void memoryDoesNotGrowWithTheRecording() throws IOException, InterruptedException {
        float[] talk = Sounds.talk(folder);
        Path small = Sounds.write(folder.resolve("3min.wav"), Sounds.joined(talk, talk));
        Path large = folder.resolve("3h.wav");
        Sounds.writeRepeated(large, talk, TALKS);
        double peakSmall = cost(small).megabytes();
        double peakLarge = cost(large).megabytes();
        BenchReport.row(
                "P4", "worker memory, 3 h more than 4 min", peakLarge - peakSmall, 20, "MB");
        Files.delete(large);
    }

    @Test
    void silenceIsCheap() throws IOException, InterruptedException {
        float[] talk = Sounds.talk(folder);
        float[] pause = Sounds.silence(talk.length / 16_000.0 / 3);
        int half = talk.length / 2;
        float[] first = Arrays.copyOf(talk, half);
        float[] second = Arrays.copyOfRange(talk, half, talk.length);
        Path continuous = Sounds.write(folder.resolve("talk.wav"), talk, talk, first);
        Path pausing =
                Sounds.write(
                        folder.resolve("pausing.wav"),
                        first,
                        pause,
                        second,
                        pause,
                        first,
                        pause,
                        first);
        double perMinute = cost(continuous).cpuSeconds() / minutes(continuous);
        double withSilence = cost(pausing).cpuSeconds() / minutes(pausing);
        BenchReport.row(
                "P1",
                "worker CPU a minute of a talk that is one third silence, against speech",
                withSilence / perMinute,
                0.75,
                "times");
    }

    /// What a transcription took of the machine.
    private record Cost(double megabytes, double cpuSeconds) {}

    private static Cost cost(Path recording) throws InterruptedException {
        var last = new ArrayList<Cost>();
        var handle = new ArrayList<ProcessHandle>();
        var started = new CountDownLatch(1);
        WhisperTranscription running =
                start(
                        recording,
                        event -> {
                            await(started);
                            if (event instanceof WindowDone) {
                                last.add(measure(handle.getFirst()));
                            }
                        });
        Deadline.await("the worker", () -> running.workerPid().isPresent());
        handle.add(worker(running));
        started.countDown();
        running.await();
        return last.getLast();
    }

    private static Cost measure(ProcessHandle worker) {
        try {
            Path status = Path.of("/proc/" + worker.pid() + "/status");
            double kilobytes =
                    Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                            .findFirst()
                            .orElseThrow();
            Duration cpu = worker.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Cost(kilobytes / 1024, cpu.toMillis() / 1000.0);
        } catch (IOException e) {
            throw new AssertionError("only Linux tells what a process takes", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WhisperTranscription start(
            Path recording, Consumer<TranscriptionEvent> listener) {
        var request = Recognised.request(recording, Duration.ZERO);
        return (WhisperTranscription) Recognised.transcriber().start(request, listener);
    }

    private static ProcessHandle worker(WhisperTranscription running) {
        return ProcessHandle.of(running.workerPid().orElseThrow()).orElseThrow();
    }

    private static double minutes(Path wav) throws IOException {
        return Files.size(wav) / 32_000.0 / 60;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
