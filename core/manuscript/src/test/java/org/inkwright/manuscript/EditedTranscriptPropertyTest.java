package org.inkwright.manuscript;

import static org.inkwright.manuscript.Said.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inkwright.manuscript.TranscriptEdit.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every row of edits, tried with many that a seed gives.
class EditedTranscriptPropertyTest {
    private static final String[] WORDS = {
        "um", "we", "moved", "The", "hives,", "home.", "uh,", "bees", "—", "don't", "ähm"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void undoingAllGivesTheMachinesTextBackAndRedoingAllTheEdits(long seed) {
        var random = new Random(seed);
        List<Segment> heard = heard(random, 30);
        EditedTranscript edited = EditedTranscript.of("en", heard);
        int number = 0;
        for (int i = 0; i < 200; i++) {
            edited = edited.after(edit(++number, change(random, edited)));
            checked(edited);
        }
        EditedTranscript all = edited;
        while (edited.nextUndo().isPresent()) {
            int next = edited.nextUndo().orElseThrow().number();
            edited = edited.after(edit(++number, new TranscriptEdit.Undone(next)));
        }
        assertEquals(heard, edited.segments());
        assertEquals(EditedTranscript.of("en", heard).lines(), edited.lines());
        while (edited.nextRedo().isPresent()) {
            int next = edited.nextRedo().orElseThrow().number();
            edited = edited.after(edit(++number, new TranscriptEdit.Redone(next)));
        }
        assertEquals(all.lines(), edited.lines());
        assertEquals(all.speakers(), edited.speakers());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void editsBeforeAndAfterGrowthGiveTheSameLinesAndAStoredLogToo(long seed) {
        var random = new Random(seed);
        List<Segment> heard = heard(random, 60);
        EditedTranscript live = EditedTranscript.of("en", heard.subList(0, 5));
        List<KeptEdit> log = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(4) == 0) {
                int has = live.heardSegments();
                int more = Math.min(heard.size(), has + random.nextInt(3));
                live = live.grown(heard.subList(has, more));
            }
            KeptEdit next = edit(log.size() + 1, any(random, live));
            log.add(next);
            live = live.after(next);
        }
        live = live.grown(heard.subList(live.heardSegments(), heard.size()));
        EditedTranscript anew = EditedTranscript.of("en", heard, log);
        assertEquals(live.lines(), anew.lines());
        assertEquals(live.speakers(), anew.speakers());
        assertEquals(live.nextUndo(), anew.nextUndo());
        assertEquals(live.nextRedo(), anew.nextRedo());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void takingBackAnyEditIsAsIfItHadNeverBeen(long seed) {
        var random = new Random(seed);
        List<Segment> heard = heard(random, 20);
        EditedTranscript edited = EditedTranscript.of("en", heard);
        List<KeptEdit> log = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            log.add(edit(i + 1, change(random, edited)));
            edited = edited.after(log.getLast());
        }
        int gone = 1 + random.nextInt(40);
        List<KeptEdit> others = log.stream().filter(one -> one.number() != gone).toList();
        EditedTranscript without = edited.after(edit(41, new TranscriptEdit.Undone(gone)));
        assertEquals(EditedTranscript.of("en", heard, others).lines(), without.lines());
        assertEquals(
                edited.lines(), without.after(edit(42, new TranscriptEdit.Redone(gone))).lines());
    }

    private static void checked(EditedTranscript edited) {
        for (TranscriptLine line : edited.lines()) {
            for (LineWord word : line.words()) {
                assertEquals(word.word().text(), line.text().substring(word.start(), word.end()));
                assertTrue(word.word().time().startMillis() >= line.time().startMillis());
                assertTrue(word.word().time().endMillis() <= line.time().endMillis());
            }
        }
    }

    private static TranscriptEdit any(Random random, EditedTranscript edited) {
        var undo = edited.nextUndo();
        var redo = edited.nextRedo();
        if (undo.isPresent() && random.nextInt(4) == 0) {
            return new TranscriptEdit.Undone(undo.get().number());
        }
        if (redo.isPresent() && random.nextInt(2) == 0) {
            return new TranscriptEdit.Redone(redo.get().number());
        }
        return change(random, edited);
    }

    private static Change change(Random random, EditedTranscript edited) {
        List<TranscriptLine> lines = edited.lines();
        if (lines.size() < 3) {
            return new TranscriptEdit.FillersShown();
        }
        int at = random.nextInt(lines.size() - 1);
        TranscriptLine line = lines.get(at);
        TranscriptLine next = lines.get(at + 1);
        var speaker = new SpeakerId(1 + random.nextInt(3));
        int cut = 1 + random.nextInt(line.text().length());
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> reworded(random, line);
            case 3 -> new TranscriptEdit.Split(line.id(), cut, line.millisAt(cut));
            case 4 -> new TranscriptEdit.Merged(line.id(), next.id());
            case 5 -> retimed(random, line);
            case 6 -> new TranscriptEdit.Attributed(List.of(line.id(), next.id()), speaker);
            case 7 -> new TranscriptEdit.SpeakerNamed(speaker, random.nextBoolean() ? "Ada" : "");
            case 8 ->
                    new TranscriptEdit.SpeakersMerged(
                            speaker, new SpeakerId(speaker.number() % 3 + 1));
            case 9 ->
                    edited.hidesFillers()
                            ? new TranscriptEdit.FillersShown()
                            : new TranscriptEdit.FillersHidden();
            case 10 ->
                    new TranscriptEdit.Replaced(
                            List.of(reworded(random, line), reworded(random, next)));
            default ->
                    random.nextInt(3) == 0
                            ? new TranscriptEdit.Removed(List.of(line.id()))
                            : new TranscriptEdit.Reheard(
                                    line.id(), next.id(), "other", heard(random, 2));
        };
    }

    private static TranscriptEdit.Reworded reworded(Random random, TranscriptLine line) {
        List<String> words = new ArrayList<>(List.of(line.text().split("\\s+")));
        int at = random.nextInt(words.size());
        if (random.nextBoolean() && words.size() > 1) {
            words.remove(at);
        } else {
            words.add(at, WORDS[random.nextInt(WORDS.length)]);
        }
        return new TranscriptEdit.Reworded(line.id(), String.join(" ", words));
    }

    private static Change at(TranscriptLine line, long start, long end) {
        return new TranscriptEdit.Retimed(
                List.of(new TranscriptEdit.LineTime(line.id(), new TimeSpan(start, end))));
    }

    private static Change retimed(Random random, TranscriptLine line) {
        long start = Math.max(0, line.time().startMillis() + random.nextInt(200) - 100);
        long end = Math.max(start, line.time().endMillis() + random.nextInt(200) - 100);
        return at(line, start, end);
    }

    private static List<Segment> heard(Random random, int count) {
        List<Segment> heard = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(9); j++) {
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
            heard.add(Said.line(i, at, String.join(" ", words)));
            at = heard.getLast().time().endMillis() + random.nextInt(300);
        }
        return heard;
    }
}
