package org.inkwright.manuscript;

import static org.inkwright.manuscript.Said.edit;
import static org.inkwright.manuscript.Said.english;
import static org.inkwright.manuscript.Said.id;
import static org.inkwright.manuscript.Said.lines;
import static org.inkwright.manuscript.Said.texts;
import static org.inkwright.manuscript.Said.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.TranscriptEdit.Attributed;
import org.inkwright.manuscript.TranscriptEdit.FillersHidden;
import org.inkwright.manuscript.TranscriptEdit.FillersShown;
import org.inkwright.manuscript.TranscriptEdit.LineTime;
import org.inkwright.manuscript.TranscriptEdit.Merged;
import org.inkwright.manuscript.TranscriptEdit.Redone;
import org.inkwright.manuscript.TranscriptEdit.Reheard;
import org.inkwright.manuscript.TranscriptEdit.Removed;
import org.inkwright.manuscript.TranscriptEdit.Replaced;
import org.inkwright.manuscript.TranscriptEdit.Retimed;
import org.inkwright.manuscript.TranscriptEdit.Reworded;
import org.inkwright.manuscript.TranscriptEdit.SpeakerNamed;
import org.inkwright.manuscript.TranscriptEdit.SpeakersMerged;
import org.inkwright.manuscript.TranscriptEdit.Split;
import org.inkwright.manuscript.TranscriptEdit.Undone;
import org.junit.jupiter.api.Test;

class EditedTranscriptTest {
    private static final List<Segment> BEES =
            lines("We moved the hives.", "In the evening.", "None got lost.");
    private static final SpeakerId ADA = new SpeakerId(1);
    private static final SpeakerId BOB = new SpeakerId(2);

    @Test
    void withoutEditsItIsWhatTheMachineHeard() {
        EditedTranscript bare = english(BEES);
        assertEquals(BEES, bare.segments());
        assertEquals("We@0 moved@100 the@200 hives.@300", timed(bare.lines().getFirst()));
        assertEquals(new LineOrigin(2, 2, LineOrigin.State.HEARD), bare.lines().getLast().origin());
        assertEquals(Optional.empty(), bare.nextUndo());
        assertEquals(Optional.empty(), bare.nextRedo());
    }

    @Test
    void wordsThatTheWriterLeftKeepTheirTimesAndNewOnesGetNone() {
        var line =
                english(BEES, new Reworded(id(0), "We carried the bee hives!")).lines().getFirst();
        assertEquals("We@0 the@200 hives!@300", timed(line));
        assertEquals(LineOrigin.State.EDITED, line.origin().state());
        assertEquals("In the evening.", texts(english(BEES, new Reworded(id(9), "x"))).get(1));
    }

    @Test
    void aSplitLineIsTwoAndMergingMakesItOneAgain() {
        var split = english(BEES, new Split(id(0), 9, 200));
        assertEquals(
                List.of("We moved", "the hives.", "In the evening.", "None got lost."),
                texts(split));
        TranscriptLine second = split.lines().get(1);
        assertEquals(new LineId(1, 0), second.id());
        assertEquals(new TimeSpan(200, 400), second.time());
        assertEquals("the@200 hives.@300", timed(second));
        var merged = split.after(edit(2, new Merged(id(0), second.id())));
        assertEquals("We@0 moved@100 the@200 hives.@300", timed(merged.lines().getFirst()));
        assertEquals(texts(english(BEES)), texts(merged));
        assertEquals(new TimeSpan(0, 400), merged.lines().getFirst().time());
    }

    @Test
    void aLineIsNeverSplitIntoNothing() {
        for (int at : new int[] {19, 20, 400}) {
            assertEquals(texts(english(BEES)), texts(english(BEES, new Split(id(0), at, 200))));
        }
        assertEquals(texts(english(BEES)), texts(english(BEES, new Split(id(0), 5, 4000))));
    }

    @Test
    void mergedLinesStandForTheSegmentsOfBoth() {
        var merged = english(BEES, new Merged(id(1), id(2)));
        TranscriptLine line = merged.lines().getLast();
        assertEquals("In the evening. None got lost.", line.text());
        assertEquals(new LineOrigin(1, 2, LineOrigin.State.EDITED), line.origin());
        assertFalse(merged.takes(new Merged(id(0), id(2))));
        assertTrue(merged.takes(new Merged(id(0), id(1))));
    }

    @Test
    void scriptsWithoutSpacesAreJoinedWithoutOne() {
        List<Segment> heard =
                List.of(
                        new Segment(0, new TimeSpan(0, 9), "蜂箱", List.of()),
                        new Segment(1, new TimeSpan(9, 20), "在这里", List.of()));
        assertEquals(List.of("蜂箱在这里"), texts(english(heard, new Merged(id(0), id(1)))));
    }

    @Test
    void aLineThatIsMovedTakesItsWordsAndOneThatIsCutLosesThoseOutside() {
        var moved = english(BEES, new Retimed(List.of(new LineTime(id(0), new TimeSpan(50, 450)))));
        assertEquals("We@50 moved@150 the@250 hives.@350", timed(moved.lines().getFirst()));
        var cut = english(BEES, new Retimed(List.of(new LineTime(id(0), new TimeSpan(0, 250)))));
        TranscriptLine line = cut.lines().getFirst();
        assertEquals("We@0 moved@100 the@200", timed(line));
        assertEquals(250, line.words().getLast().word().time().endMillis());
        assertEquals("We moved the hives.", line.text());
    }

    @Test
    void aBorderBetweenTwoLinesMovesAsOneEdit() {
        var border =
                new Retimed(
                        List.of(
                                new LineTime(id(0), new TimeSpan(0, 300)),
                                new LineTime(id(1), new TimeSpan(300, 700))));
        var dragged = english(BEES, border);
        assertEquals(300, dragged.lines().get(0).time().endMillis());
        assertEquals(300, dragged.lines().get(1).time().startMillis());
        assertEquals(BEES, dragged.after(edit(2, new Undone(1))).segments());
    }

    @Test
    void speakersHaveNamesAndTwoCanBeOne() {
        var talk =
                english(
                        BEES,
                        new Attributed(List.of(id(0), id(2)), ADA),
                        new Attributed(List.of(id(1)), BOB),
                        new SpeakerNamed(BOB, " Bob "));
        assertEquals(List.of(new Speaker(ADA, ""), new Speaker(BOB, "Bob")), talk.speakers());
        assertEquals(new SpeakerId(3), talk.freshSpeaker());
        var one = talk.after(edit(4, new SpeakersMerged(ADA, BOB)));
        assertEquals(List.of(new Speaker(ADA, "Bob")), one.speakers());
        assertTrue(one.lines().stream().allMatch(line -> ADA.equals(line.speaker())));
        assertEquals(
                LineOrigin.State.HEARD,
                one.lines().getFirst().origin().state(),
                "a speaker alone is no edit of the words");
        assertEquals(
                talk.lines(), one.after(edit(5, new Undone(4))).lines(), "undo parts them again");
        var nobody = one.after(edit(5, new Attributed(List.of(id(1)), null)));
        assertNull(nobody.lines().get(1).speaker());
    }

    @Test
    void replacingManyIsOneUndo() {
        var replaced =
                english(
                        BEES,
                        new Replaced(
                                List.of(
                                        new Reworded(id(0), "We moved the skeps."),
                                        new Reworded(id(2), "None got wet."))));
        assertEquals(
                List.of("We moved the skeps.", "In the evening.", "None got wet."),
                texts(replaced));
        assertEquals(BEES, replaced.after(edit(2, new Undone(1))).segments());
    }

    @Test
    void aSecondHearingTakesTheStretchAndKeepsItsSpeaker() {
        var heard = List.of(Said.line(0, 400, "In the even"), Said.line(1, 700, "ink"));
        var again =
                english(
                        BEES,
                        new Attributed(List.of(id(1)), BOB),
                        new Reheard(id(1), id(1), "ggml-large-v3", heard));
        assertEquals(
                List.of("We moved the hives.", "In the even", "ink", "None got lost."),
                texts(again));
        TranscriptLine line = again.lines().get(2);
        assertEquals(new LineId(2, 1), line.id());
        assertEquals(BOB, line.speaker());
        assertEquals(new LineOrigin(1, 1, LineOrigin.State.REHEARD), line.origin());
        var gone = english(BEES, new Reheard(id(0), id(2), "other", List.of()));
        assertEquals(List.of(), gone.lines());
    }

    @Test
    void removedLinesComeBackWithUndo() {
        var removed = english(BEES, new Removed(List.of(id(1), id(7))));
        assertEquals(List.of("We moved the hives.", "None got lost."), texts(removed));
        assertEquals(BEES, removed.after(edit(2, new Undone(1))).segments());
    }

    @Test
    void undoAndRedoSayWhatTheyWouldDo() {
        var first = new Reworded(id(0), "One.");
        var second = new Reworded(id(1), "Two.");
        var both = english(BEES, first, second);
        assertEquals(2, both.nextUndo().orElseThrow().number());
        var back = both.after(edit(3, new Undone(2))).after(edit(4, new Undone(1)));
        assertEquals(BEES, back.segments());
        assertEquals(first, back.nextRedo().orElseThrow().change());
        var again = back.after(edit(5, new Redone(1)));
        assertEquals(List.of("One.", "In the evening.", "None got lost."), texts(again));
        assertEquals(2, again.nextRedo().orElseThrow().number());
        var other = again.after(edit(6, new Reworded(id(2), "Three.")));
        assertEquals(Optional.empty(), other.nextRedo(), "a new edit ends redo");
        var undone = other.after(edit(7, new Undone(6)));
        assertEquals(6, undone.nextRedo().orElseThrow().number());
        assertEquals(1, undone.nextUndo().orElseThrow().number());
    }

    @Test
    void anEditInTheMiddleCanBeTakenBackAndWhatRestsOnItIsPassedOver() {
        var edits =
                english(
                        BEES,
                        new Split(id(0), 9, 200),
                        new Reworded(new LineId(1, 0), "the skeps."),
                        new Reworded(id(2), "None."));
        var without = edits.after(edit(4, new Undone(1)));
        assertEquals(List.of("We moved the hives.", "In the evening.", "None."), texts(without));
        var again = without.after(edit(5, new Redone(1)));
        assertEquals(edits.lines(), again.lines());
    }

    @Test
    void anEditThatFitsNothingIsPassedOverByUndoToo() {
        var odd =
                english(
                        BEES,
                        new Reworded(id(0), "One."),
                        new Merged(id(2), id(0)),
                        new Undone(77),
                        new Redone(78));
        assertEquals(1, odd.nextUndo().orElseThrow().number());
        assertEquals(List.of("One.", "In the evening.", "None got lost."), texts(odd));
    }

    @Test
    void hiddenFillersComeBackEvenAfterTheLineWasEdited() {
        var um = lines("Um, so we, uh, moved them.", "Um.", "Home.");
        var hidden = english(um, new FillersHidden());
        assertEquals(List.of("So we, moved them.", "Home."), texts(hidden));
        assertEquals("So@100 we,@200 moved@400 them.@500", timed(hidden.lines().getFirst()));
        var edited = hidden.after(edit(2, new Reworded(id(0), "So we moved all of them.")));
        assertEquals("So we moved all of them.", edited.lines().getFirst().text());
        var shown = edited.after(edit(3, new FillersShown()));
        assertEquals(List.of("Um, So we uh, moved all of them.", "Um.", "Home."), texts(shown));
        assertEquals(
                "Um,@0 So@100 we@200 uh,@300 moved@400 them.@500", timed(shown.lines().getFirst()));
        assertTrue(hidden.hidesFillers());
        assertFalse(shown.hidesFillers());
    }

    @Test
    void aSplitCountsCharactersAsTheyAreShown() {
        var hidden =
                english(
                        lines("Um, so we, uh, moved them."),
                        new FillersHidden(),
                        new Split(id(0), "So we, ".length(), 400));
        assertEquals(List.of("So we,", "moved them."), texts(hidden));
        var shown = hidden.after(edit(3, new FillersShown()));
        assertEquals(List.of("Um, so we, uh,", "moved them."), texts(shown));
    }

    @Test
    void anUnknownLanguageHasNoFillersUntilItIsKnown() {
        var um = lines("Äh, wir er gingen.");
        var unknown = EditedTranscript.of("", um).after(edit(1, new FillersHidden()));
        assertEquals(List.of("Äh, wir er gingen."), texts(unknown));
        assertEquals(List.of("Wir er gingen."), texts(unknown.spokenIn("de")));
    }

    @Test
    void aSplitFallsOnTheBorderOfTheNearestWord() {
        TranscriptLine line = english(BEES).lines().getFirst();
        assertEquals(200, line.millisAt(9));
        assertEquals(200, line.millisAt(8));
        assertEquals(0, line.millisAt(0));
        assertEquals(400, line.millisAt(19));
        var untimed = new Segment(0, new TimeSpan(100, 300), "ab cd", List.of());
        assertEquals(180, english(List.of(untimed)).lines().getFirst().millisAt(2));
    }
}
