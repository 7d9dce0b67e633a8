package org.inkwright.manuscript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Segments and edits for tests: each word lasts 100 ms, segments follow each other.
final class Said {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Said() {}

    static List<Segment> lines(String... texts) {
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        for (String text : texts) {
            Segment segment = line(segments.size(), at, text);
            segments.add(segment);
            at = segment.time().endMillis();
        }
        return segments;
    }

    static Segment line(int index, long startMillis, String text) {
        List<Word> words = new ArrayList<>();
        long at = startMillis;
        for (String word : text.split(" ", -1)) {
            words.add(new Word(word, new TimeSpan(at, at + 100), Word.Timing.MEASURED));
            at += 100;
        }
        return new Segment(index, new TimeSpan(startMillis, at), text, words);
    }

    static LineId id(int segment) {
        return LineId.ofSegment(segment);
    }

    static KeptEdit edit(int number, TranscriptEdit edit) {
        return new KeptEdit(number, edit, NOON);
    }

    /// A transcript after edits, numbered from 1.
    static EditedTranscript english(List<Segment> heard, TranscriptEdit... edits) {
        EditedTranscript transcript = EditedTranscript.of("en", heard);
        for (int i = 0; i < edits.length; i++) {
            transcript = transcript.after(edit(i + 1, edits[i]));
        }
        return transcript;
    }

    static List<String> texts(EditedTranscript transcript) {
        return transcript.lines().stream().map(TranscriptLine::text).toList();
    }

    /// The words of a line with their start times, such as `We@0 moved@100`.
    static String timed(TranscriptLine line) {
        List<String> words = new ArrayList<>();
        for (LineWord word : line.words()) {
            String spelt = line.text().substring(word.start(), word.end());
            if (!spelt.equals(word.word().text())) {
                throw new AssertionError(spelt + " is not " + word.word().text());
            }
            words.add(spelt + "@" + word.word().time().startMillis());
        }
        return String.join(" ", words);
    }
}
