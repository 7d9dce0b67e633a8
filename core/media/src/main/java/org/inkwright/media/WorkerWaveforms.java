package org.inkwright.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Waveforms read by a worker process, one for each recording, and kept in the app's cache.
public final class WorkerWaveforms implements Waveforms {
    private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9-]{1,128}");
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int HEAP_MEGABYTES = 16;

    private final WaveformFiles files;
    private final WorkerCommand command;

    /// Waveforms in a cache.
    ///
    /// @param cache the app's folder for files that can be made again
    public WorkerWaveforms(Path cache) {
        this(cache, WorkerCommand.of(WaveformProgram.class, HEAP_MEGABYTES).withNativeCache(cache));
    }

    WorkerWaveforms(Path cache, WorkerCommand command) {
        this.files = new WaveformFiles(cache.resolve("waveforms"));
        this.command = command;
    }

    @Override
    public WaveformReading read(Path recording, String fingerprint, Consumer<Waveform> growing)
            throws InterruptedException {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("no fingerprint");
        }
        Optional<Waveform> kept = files.find(fingerprint);
        if (kept.isPresent()) {
            return new WaveformReading.Read(kept.get());
        }
        if (!Files.isRegularFile(recording)) {
            return new WaveformReading.Refused(Probe.Refusal.UNREADABLE, "not a file");
        }
        WaveformReading reading = read(recording, growing);
        if (reading instanceof WaveformReading.Read(Waveform waveform)) {
            files.keep(fingerprint, waveform);
        }
        return reading;
    }

    private WaveformReading read(Path recording, Consumer<Waveform> growing)
            throws InterruptedException {
        try (WorkerProcess worker = WorkerProcess.start(command)) {
            worker.send(recording.toUri().toString());
            Waveform waveform = Waveform.EMPTY;
            while (true) {
                Optional<String> line = worker.next();
                if (line.isEmpty()) {
                    String end = worker.exitCode(LAST_WORDS) + " " + worker.errors();
                    return new WaveformReading.Refused(Probe.Refusal.HOSTILE, end);
                }
                String[] words = line.get().split(" ", 3);
                switch (words[0]) {
                    case WaveformProgram.MORE -> {
                        waveform = waveform.plus(decode(words[1]), decode(words[2]));
                        growing.accept(waveform);
                    }
                    case WaveformProgram.REFUSED -> {
                        return new WaveformReading.Refused(
                                Probe.Refusal.valueOf(words[1]), words[2]);
                    }
                    case WaveformProgram.DONE -> {
                        return new WaveformReading.Read(waveform);
                    }
                    default -> {
                        return new WaveformReading.Refused(
                                Probe.Refusal.HOSTILE, "the worker is not understood");
                    }
                }
            }
        }
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
