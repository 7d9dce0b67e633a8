package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.inkwright.transcription.TranscriptionEvent.LanguageDetected;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.Ready;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerProtocolTest {
    @Test
    void everyMessageComesBackAsItWas() {
        var word = new SpokenWord("\"😀\n", 1, 2, false);
        var part = new WorkerRequest.Part(5, Long.MAX_VALUE, true);
        List<Record> messages =
                List.of(
                        new WorkerAhead("file:///b"),
                        new WorkerRequest("file:///a", "file:///b", part, "auto", List.of("x"), 2),
                        new Ready(true),
                        new LanguageDetected("sv"),
                        new WindowDone(0, 9, List.of(new Line(1, 2, "\"😀\n", List.of(word)))),
                        new Finished(12, true),
                        new Failed(Reason.RECORDING_UNUSABLE, "gone"));
        for (Record message : messages) {
            String line = WorkerProtocol.line(message);
            assertFalse(line.contains("\n"));
            assertEquals(message, WorkerProtocol.message(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"version\":\"one\"}",
                "{\"version\":1,\"kind\":\"ready\",\"message\":{}}",
                "{\"version\":3}",
                "{\"version\":3,\"kind\":\"ready\"}",
                "{\"version\":3,\"kind\":\"ready\",\"message\":null}",
                "{\"version\":3,\"kind\":\"dance\",\"message\":{}}",
                "{\"version\":3,\"kind\":\"window\",\"message\":{\"lines\":7}}",
                "{\"version\":3,\"kind\":\"window\",\"message\":{}}"
            })
    void whatIsNoMessageIsMisunderstood(String line) {
        assertThrows(WorkerProtocol.Misunderstood.class, () -> WorkerProtocol.message(line));
    }
}
