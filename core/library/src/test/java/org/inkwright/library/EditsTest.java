package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the writer does to a transcript, kept.
class EditsTest {
    private static final LineId FIRST = LineId.ofSegment(0);
    private static final LineId SECOND = LineId.ofSegment(1);
    private static final SpeakerId ADA = new SpeakerId(1);

    @TempDir Path folder;
    private TestLibrary library;
    private TranscriptId transcript;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        transcript = library.transcript.id();
        library.keep(
                unit -> unit.transcripts().append(transcript, Manuscripts.window(0, 20_000, 0)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void editsOfEachKindAreNumberedDatedAndReadAgain() {
        List<Segment> heard =
                List.of(
                        Manuscripts.segment(0, new TimeSpan(0, 900)),
                        new Segment(1, new TimeSpan(900, 950), "no words", List.of()));
        List<TranscriptEdit> edits =
                List.of(
                        new TranscriptEdit.Reworded(FIRST, "Said “so”, {\"é\": 話}\n\\ 𝄞"),
                        new TranscriptEdit.Replaced(
                                List.of(
                                        new TranscriptEdit.Reworded(FIRST, "one"),
                                        new TranscriptEdit.Reworded(SECOND, "two"))),
                        new TranscriptEdit.Split(FIRST, 5, 12_345_678_901L),
                        new TranscriptEdit.Merged(FIRST, new LineId(3, 0)),
                        new TranscriptEdit.Retimed(
                                List.of(
                                        new TranscriptEdit.LineTime(
                                                SECOND, new TimeSpan(1, 12_345_678_901L)))),
                        new TranscriptEdit.Removed(List.of(FIRST, SECOND)),
                        new TranscriptEdit.Attributed(List.of(FIRST), ADA),
                        new TranscriptEdit.Attributed(List.of(FIRST, SECOND), null),
                        new TranscriptEdit.SpeakerNamed(ADA, "Ada “the bee” O'Neill"),
                        new TranscriptEdit.SpeakersMerged(ADA, new SpeakerId(2)),
                        new TranscriptEdit.FillersHidden(),
                        new TranscriptEdit.FillersShown(),
                        new TranscriptEdit.Reheard(FIRST, SECOND, "ggml-large-v3", heard),
                        new TranscriptEdit.Undone(13),
                        new TranscriptEdit.Redone(13));
        List<KeptEdit> expected = new ArrayList<>();
        for (TranscriptEdit edit : edits) {
            KeptEdit kept = new KeptEdit(expected.size() + 1, edit, THEN);
            expected.add(kept);
            assertEquals(
                    kept,
                    library.library().write(unit -> unit.transcripts().append(transcript, edit)));
        }
        assertEquals(expected, library.readAnew(unit -> unit.transcripts().edits(transcript, 0)));
        assertEquals(
                expected.subList(12, 15),
                library.read(unit -> unit.transcripts().edits(transcript, 12)));
        List<Class<?>> kinds = edits.stream().<Class<?>>map(Object::getClass).distinct().toList();
        long others = 2; // Change, which is sealed itself, and LineTime, which is a part
        assertEquals(
                TranscriptEdit.class.getDeclaredClasses().length - others,
                kinds.size(),
                "each kind is tried");
    }

    @Test
    void editsAreOfOneTranscript() {
        var other = library.make.transcript(library.source);
        library.keep(unit -> {
            unit.transcripts().add(other);
            unit.transcripts().append(transcript, new TranscriptEdit.FillersHidden());
        });
        assertEquals(List.of(), library.read(unit -> unit.transcripts().edits(other.id(), 0)));
    }

    @Test
    void theMachinesSegmentsStayAndTheEditsSurviveARestart() {
        List<Segment> heard = library.read(unit -> unit.transcripts().segments(transcript, 0));
        library.keep(unit -> {
            unit.transcripts().append(transcript, new TranscriptEdit.Reworded(FIRST, "Said as 0!"));
            unit.transcripts().append(transcript, Manuscripts.window(20_000, 40_000, 2));
            unit.transcripts().append(transcript, new TranscriptEdit.Merged(FIRST, SECOND));
            unit.transcripts().append(transcript, new TranscriptEdit.Undone(2));
        });
        EditedTranscript edited = library.readAnew(unit -> unit.transcripts().edited(transcript));
        assertEquals(
                List.of("Said as 0!", "Said “as” 1.", "Said “as” 2.", "Said “as” 3."),
                edited.lines().stream().map(line -> line.text()).toList());
        assertEquals(2, edited.nextRedo().orElseThrow().number());
        assertEquals(
                heard,
                library.read(unit -> unit.transcripts().segments(transcript, 0)).subList(0, 2));
    }

    @Test
    void aThousandEditsAreReadInOneGo() {
        library.keep(unit ->
                IntStream.range(0, 1000)
                        .forEach(i ->
                                unit.transcripts()
                                        .append(
                                                transcript,
                                                new TranscriptEdit.Reworded(FIRST, "Line " + i))));
        EditedTranscript edited = library.readAnew(unit -> unit.transcripts().edited(transcript));
        assertEquals("Line 999", edited.lines().getFirst().text());
        assertEquals(1000, edited.nextUndo().orElseThrow().number());
    }
}
