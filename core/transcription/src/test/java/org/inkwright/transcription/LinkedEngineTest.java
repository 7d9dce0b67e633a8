package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.media.WorkerCommand;
import org.inkwright.media.WorkerProcess;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The library linked directly hears what its Java binding hears, and tells the words.
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
final class LinkedEngineTest {
    private static final Path TALK = Fixtures.sampleTalk("mp3");

    @ParameterizedTest
    @ValueSource(strings = {"", "bees"})
    void bothWaysHearTheSame(String term) throws Exception {
        List<String> terms = term.isEmpty() ? List.of() : List.of(term);
        List<RawLine> linked = heard("linked", terms);
        List<RawLine> bound = heard("binding", terms);
        assertFalse(linked.isEmpty());
        assertEquals(
                bound,
                linked.stream()
                        .map(line -> new RawLine(line.startMillis(), line.endMillis(), line.text()))
                        .toList());
    }

    @Test
    void theWordsOfALineAreItsTextInOrder() throws Exception {
        for (RawLine line : heard("linked", List.of())) {
            assertEquals(
                    line.text().strip(),
                    line.words().stream().map(RawWord::text).collect(Collectors.joining(" ")));
            for (RawWord word : line.words()) {
                assertTrue(word.confidence() > 0 && word.confidence() <= 1, word.toString());
            }
        }
    }

    private static List<RawLine> heard(String way, List<String> terms) throws Exception {
        var part = new WorkerRequest.Part(0, WorkerRequest.Part.OPEN, false);
        var request =
                new WorkerRequest(
                        TALK.toUri().toString(),
                        Fixtures.demoModel().toUri().toString(),
                        part,
                        "en",
                        terms,
                        1);
        WorkerCommand usual = WhisperTranscription.command(Recognised.cache());
        var command =
                new WorkerCommand(
                        EngineProgram.class,
                        List.of(),
                        usual.environment(),
                        usual.properties(),
                        96);
        try (WorkerProcess worker = WorkerProcess.start(command)) {
            worker.send(WorkerProtocol.line(request));
            worker.send(way);
            String answer = worker.next().orElseThrow(() -> new AssertionError(worker.errors()));
            assertEquals("en", worker.next().orElseThrow());
            return List.of(new Gson().fromJson(answer, RawLine[].class));
        }
    }
}
