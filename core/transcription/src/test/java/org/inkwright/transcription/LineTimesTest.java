package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;
import org.inkwright.transcription.Window.Piece;
import org.junit.jupiter.api.Test;

class LineTimesTest {
    /// Speech from 10.5 to 12 s and from 12.5 to 14 s, then from 40 to 42 s.
    private static final Window WINDOW =
            new Window(
                    new Piece(10_000, 43_000),
                    List.of(new Piece(10_000, 14_500), new Piece(39_500, 42_500)),
                    List.of(
                            new Piece(10_500, 12_000),
                            new Piece(12_500, 14_000),
                            new Piece(40_000, 42_000)),
                    new float[0]);

    @Test
    void linesBeginAndEndWhereTheirSpeechDoes() {
        List<Line> lines =
                LineTimes.place(
                        WINDOW,
                        List.of(
                                new RawLine(0, 2_100, "one"),
                                new RawLine(2_100, 3_900, "two"),
                                new RawLine(3_900, 7_100, "three")));
        assertEquals(
                List.of("10500 12000 one", "12500 14000 two", "40000 42000 three"), told(lines));
    }

    @Test
    void linesWithoutAPauseBetweenThemMeetWhereWhisperSays() {
        List<Line> lines =
                LineTimes.place(
                        WINDOW,
                        List.of(new RawLine(0, 1_200, "one"), new RawLine(1_200, 2_000, "two")));
        assertEquals(List.of("10500 11200 one", "11200 12000 two"), told(lines));
    }

    @Test
    void timesBeyondTheWindowAreBroughtBack() {
        List<Line> lines =
                LineTimes.place(
                        WINDOW,
                        List.of(
                                new RawLine(-100_726, 2_000, "one"),
                                new RawLine(2_000, 99_000, "two"),
                                new RawLine(99_000, 99_500, "three")));
        assertEquals(List.of("10500 12000 one", "12500 42000 two"), told(lines));
    }

    @Test
    void aLineWhereNobodySpeaksIsLeftOut() {
        List<Line> lines = LineTimes.place(WINDOW, List.of(new RawLine(4_200, 4_600, "made up")));
        assertEquals(List.of(), lines);
    }

    @Test
    void wordsLieInSpeechAndNotInPauses() {
        List<Line> lines = LineTimes.place(WINDOW, List.of(new RawLine(0, 4_000, "aa bb cc dd")));
        assertEquals(
                List.of(
                        new SpokenWord("aa", 10_500, 11_250, false),
                        new SpokenWord("bb", 11_250, 12_000, false),
                        new SpokenWord("cc", 12_000, 13_250, false),
                        new SpokenWord("dd", 13_250, 14_000, false)),
                lines.getFirst().words());
    }

    private static List<String> told(List<Line> lines) {
        return lines.stream()
                .map(line -> line.startMillis() + " " + line.endMillis() + " " + line.text())
                .toList();
    }
}
