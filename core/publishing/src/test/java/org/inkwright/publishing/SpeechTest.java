package org.inkwright.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Word;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private static final Speech TALK =
            new Speech(
                    List.of(
                            segment(0, "So we moved"),
                            segment(1, "the hives."),
                            segment(2, "Why?")),
                    List.of("Ada Lovelace", "Ada Lovelace", "You"));

    @Test
    void aNameStandsWhereATurnBegins() {
        List<Segment> named = TALK.withNames();

        assertEquals("Ada Lovelace: So we moved", named.get(0).text());
        assertEquals("the hives.", named.get(1).text());
        assertEquals("You: Why?", named.get(2).text());
    }

    @Test
    void wordsKeepTheirTimesBehindAName() {
        Segment first = TALK.withNames().getFirst();

        assertEquals(5, first.words().size());
        assertEquals(TALK.segments().getFirst().words(), first.words().subList(2, 5));
    }

    @Test
    void subtitlesAndJsonNameTheSpeakers() {
        assertTrue(write(TranscriptFormat.SRT).contains("Ada Lovelace: So we moved"));
        assertTrue(write(TranscriptFormat.VTT).contains("You: Why?"));
        assertTrue(write(TranscriptFormat.JSON).contains("\"speaker\": \"Ada Lovelace\""));
        assertFalse(write(TranscriptFormat.JSON).contains("Ada Lovelace: So"));
    }

    @Test
    void plainTextHasAParagraphForEachTurn() {
        String plain = write(TranscriptFormat.PLAIN);

        assertTrue(plain.contains("Ada Lovelace: So we moved"), plain);
        assertTrue(plain.contains("\n\nYou: Why?"), plain);
        assertFalse(plain.contains("-->"), plain);
    }

    @Test
    void withoutNamesNothingIsAdded() {
        Speech bare = Speech.of(TALK.segments());

        assertEquals(TALK.segments(), bare.withNames());
        assertThrows(
                IllegalArgumentException.class, () -> new Speech(TALK.segments(), List.of("Ada")));
    }

    private static String write(TranscriptFormat format) {
        return new TextPublisher()
                .transcript(Texts.source("talk"), Texts.transcript(), TALK, format);
    }

    private static Segment segment(int index, String text) {
        long start = index * 3000L;
        List<Word> words =
                List.of(text.split(" ")).stream()
                        .map(word ->
                                new Word(
                                        word,
                                        new TimeSpan(start + 500, start + 900),
                                        Word.Timing.MEASURED))
                        .toList();
        return new Segment(index, new TimeSpan(start, start + 2000), text, words);
    }
}
