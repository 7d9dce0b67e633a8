package org.inkwright.transcription;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;

/// What a transcription told, gathered.
record Recognised(List<TranscriptionEvent> events, TranscriptionOutcome outcome) {

    /// Transcribes to the end with the demo model.
    static Recognised of(Path recording) throws InterruptedException {
        return of(request(recording, Duration.ZERO));
    }

    static Recognised of(TranscriptionRequest request) throws InterruptedException {
        List<TranscriptionEvent> events = new ArrayList<>();
        try (Transcription transcription = transcriber().start(request, events::add)) {
            TranscriptionOutcome outcome = transcription.await();
            return new Recognised(events, outcome);
        }
    }

    static TranscriptionRequest request(Path recording, Duration from) {
        return new TranscriptionRequest(recording, Fixtures.demoModel(), from, "auto", List.of());
    }

    static WhisperTranscriber transcriber() {
        return new WhisperTranscriber(cache());
    }

    /// One folder for all tests, so that native files are put there once.
    static Path cache() {
        return Fixtures.root().resolve("target/test-native");
    }

    List<WindowDone> windows() {
        return events.stream()
                .filter(WindowDone.class::isInstance)
                .map(WindowDone.class::cast)
                .toList();
    }

    List<Line> lines() {
        return windows().stream().flatMap(window -> window.lines().stream()).toList();
    }

    String text() {
        return lines().stream().map(Line::text).collect(Collectors.joining(" "));
    }
}
