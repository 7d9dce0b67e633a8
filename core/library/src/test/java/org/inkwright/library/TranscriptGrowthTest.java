package org.inkwright.library;

import static org.inkwright.library.Manuscripts.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptGrowthTest {
    @TempDir Path folder;
    private TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aWindowIsKeptOnce() {
        assertEquals(true, append(window(0, 20_000, 0)));
        assertEquals(false, append(window(0, 20_000, 0)));
        assertEquals(2, segments());
        assertEquals(Duration.ofSeconds(20), covered());
    }

    @Test
    void aWindowThatLeavesAGapIsRefused() {
        append(window(0, 20_000, 0));
        assertEquals(false, append(window(20_001, 40_000, 2)));
        assertEquals(false, append(window(19_999, 40_000, 2)));
        assertEquals(2, segments());
        assertEquals(Duration.ofSeconds(20), covered());
    }

    @Test
    void aCompleteTranscriptTakesNoMore() {
        append(window(0, 20_000, 0));
        library.keep(unit -> unit.transcripts().complete(library.transcript.id(), List.of()));
        assertEquals(false, append(window(20_000, 40_000, 2)));
        assertEquals(2, segments());
    }

    @Test
    void silenceCountsAsCovered() {
        assertEquals(true, append(new TranscriptWindow(new TimeSpan(0, 9_000), List.of(), "")));
        assertEquals(Duration.ofSeconds(9), covered());
        assertEquals(true, append(window(9_000, 12_000, 0)));
        assertEquals("en", language());
    }

    @Test
    void theFirstKnownLanguageStays() {
        append(window(0, 20_000, 0));
        append(new TranscriptWindow(new TimeSpan(20_000, 30_000), List.of(), "de"));
        assertEquals("en", language());
    }

    @Test
    void aSegmentThatIsThereAlreadyUndoesTheWholeWindow() {
        append(window(0, 20_000, 0));
        var failure = assertThrows(LibraryException.class, () -> append(window(20_000, 40_000, 1)));
        assertEquals("library.failed", failure.code());
        assertEquals(Duration.ofSeconds(20), covered());
        assertEquals(2, segments());
    }

    @Test
    void ofTwoThreadsWithTheSameWindowOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            TranscriptWindow next = window(round * 1000L, round * 1000L + 1000, round * 2);
            var start = new CyclicBarrier(2);
            Callable<Boolean> attempt =
                    () -> {
                        start.await();
                        return append(next);
                    };
            try (var threads = Executors.newFixedThreadPool(2)) {
                long won =
                        threads.invokeAll(List.of(attempt, attempt)).stream()
                                .filter(Future::resultNow)
                                .count();
                assertEquals(1, won);
            }
        }
        assertEquals(40, segments());
    }

    private boolean append(TranscriptWindow window) {
        return library.library()
                .write(unit -> unit.transcripts().append(library.transcript.id(), window));
    }

    private int segments() {
        return library.read(unit -> unit.transcripts().segments(library.transcript.id(), 0)).size();
    }

    private Duration covered() {
        return library.read(unit -> unit.transcripts().transcript(library.transcript.id()))
                .orElseThrow()
                .coverage()
                .next();
    }

    private String language() {
        return library.read(unit -> unit.transcripts().transcript(library.transcript.id()))
                .orElseThrow()
                .language();
    }
}
