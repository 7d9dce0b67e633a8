package org.inkwright.desktop.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.Word;
import org.inkwright.transcription.Doubt;
import org.junit.jupiter.api.Test;

class TranscriptDocumentTest {
    private static final Transcript TRANSCRIPT =
            new Transcript(
                    new TranscriptId(new UUID(0, 1)),
                    new SourceId(new UUID(0, 2)),
                    "demo",
                    "en",
                    Coverage.none(),
                    Instant.EPOCH);

    private final TranscriptDocument document =
            new TranscriptDocument(
                    TRANSCRIPT,
                    List.of(
                            spoken(0, 1_000, "We moved them. Then"),
                            spoken(1, 6_000, "they came home."),
                            spoken(2, 20_000, "None was lost.")),
                    List.of());

    /// A line whose words last a second each.
    private static Segment spoken(int index, long from, String text) {
        List<Word> words = new ArrayList<>();
        long at = from;
        for (String word : Pattern.compile(" ").splitAsStream(text).toList()) {
            words.add(new Word(word, new TimeSpan(at, at + 1_000), Word.Timing.MEASURED));
            at += 1_000;
        }
        return new Segment(index, new TimeSpan(from, at), text, words);
    }

    @Test
    void wordIsFoundThatIsHeardAtAMoment() {
        assertEquals(Optional.of(new LineRange(0, new TextRange(3, 8))), document.heardAt(2_500));
        assertEquals(Optional.empty(), document.heardAt(500));
        document.type(0, "We took them. Then");
        assertEquals(Optional.of(new LineRange(0, new TextRange(0, 18))), document.heardAt(2_500));
    }

    @Test
    void momentIsFoundAtWhichAPlaceIsHeard() {
        assertEquals(2_000, document.millisAt(0, 4));
        assertEquals(1_000, document.millisAt(0, 0));
        assertEquals(3_000, document.millisAfter(0, 8));
        assertEquals(5_000, document.millisAfter(0, 19));
        assertEquals(0, document.millisAt(9, 0));
    }

    @Test
    void sentencesAreSteppedThroughAcrossLines() {
        assertEquals(Optional.of(4_000L), document.sentence(1_000, 1));
        assertEquals(Optional.of(20_000L), document.sentence(4_000, 1));
        assertEquals(Optional.of(4_000L), document.sentence(20_200, -1));
        assertEquals(Optional.of(20_000L), document.sentence(21_500, -1));
        assertEquals(Optional.empty(), document.sentence(20_000, 1));
    }

    @Test
    void doubtfulWordsAreMarkedUntilTheWriterChangesThem() {
        RowChange change = document.doubt(List.of(new Doubt.Unsure(2_000, 3_000, 0.1, 1)));
        assertEquals(List.of(new TextRange(3, 8)), document.rows().getFirst().doubts());
        assertEquals(1, change.rows().size());
        document.type(0, "We took them. Then");
        assertEquals(List.of(), document.rows().getFirst().doubts());
    }

    @Test
    void doubtThatBeginsInOneLineIsMarkedInTheNextToo() {
        document.doubt(List.of(new Doubt.Repetition(4_000, 7_000, 2, 3)));
        assertEquals(List.of(new TextRange(15, 19)), document.rows().get(0).doubts());
        assertEquals(List.of(new TextRange(0, 4)), document.rows().get(1).doubts());
        assertEquals(
                Optional.of(new LineRange(0, new TextRange(15, 19))),
                document.stretchAt(4_000, 7_000));
    }

    @Test
    void speakersAreCalledByNameOrNumber() {
        var speaker = new SpeakerId(1);
        document.take(
                kept(1, new TranscriptEdit.Attributed(List.of(LineId.ofSegment(1)), speaker)));
        assertEquals("Speaker 1", document.rows().get(1).speaker());
        RowChange named = document.take(kept(2, new TranscriptEdit.SpeakerNamed(speaker, "Ada")));
        assertEquals("Ada", document.rows().get(1).speaker());
        assertEquals(1, named.from());
        assertEquals(2, named.to());
    }

    @Test
    void onlyWhatChangedIsShownAnew() {
        RowChange split =
                document.take(kept(1, new TranscriptEdit.Split(LineId.ofSegment(0), 15, 4_000)));
        assertEquals(0, split.from());
        assertEquals(1, split.to());
        assertEquals(
                List.of("We moved them.", "Then"),
                split.rows().stream().map(row -> row.words().strip()).toList());
        assertTrue(document.grow(List.of()).isEmpty());
    }

    private static KeptEdit kept(int number, TranscriptEdit edit) {
        return new KeptEdit(number, edit, Instant.EPOCH);
    }
}
