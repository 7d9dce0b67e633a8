package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of speech: 10,000 segments with 100,000 words.
class LongTranscriptTest {
    private static final int WINDOWS = 100;
    private static final int SEGMENTS = 100;
    private static final int WORDS = 10;

    @TempDir Path folder;

    @Test
    void aDayOfSpeechIsKeptWindowByWindow() {
        try (var library = new TestLibrary(folder)) {
            List<Segment> all = new ArrayList<>();
            for (int i = 0; i < WINDOWS; i++) {
                TranscriptWindow window = window(i);
                library.keep(unit -> unit.transcripts().append(library.transcript.id(), window));
                all.addAll(window.segments());
            }
            assertEquals(
                    all,
                    library.readAnew(
                            unit -> unit.transcripts().segments(library.transcript.id(), 0)));
            int tail = WINDOWS * SEGMENTS - 7;
            assertEquals(
                    all.subList(tail, all.size()),
                    library.read(
                            unit -> unit.transcripts().segments(library.transcript.id(), tail)));
        }
    }

    private static TranscriptWindow window(int number) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            int index = number * SEGMENTS + i;
            var time = new TimeSpan(index * 2000L, index * 2000L + 2000);
            List<Word> words = new ArrayList<>();
            for (int j = 0; j < WORDS; j++) {
                long start = time.startMillis() + j * 200L;
                var heard = new TimeSpan(start, start + 200);
                words.add(new Word("word" + j, heard, Word.Timing.ESTIMATED));
            }
            segments.add(new Segment(index, time, "segment " + index, words));
        }
        long start = (long) number * SEGMENTS * 2000;
        return new TranscriptWindow(new TimeSpan(start, start + SEGMENTS * 2000L), segments, "en");
    }
}
