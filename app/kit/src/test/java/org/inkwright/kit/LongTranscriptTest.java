package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A transcript of hours comes into the window in pieces, and nobody who uses it notices.
@NeedsWindow
class LongTranscriptTest {
    private final Shown<TranscriptArea> shown =
            Shown.of(() -> new TranscriptArea("Transcript", new QuietEdits()));

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void manyLinesComePieceByPiece() {
        List<TranscriptLine> many =
                IntStream.range(0, 5_000).mapToObj(at -> line("l" + at)).toList();
        int atFirst =
                shown.ask(area -> {
                    area.open(many);
                    return area.lineCount();
                });
        assertTrue(atFirst < 5_000);
        shown.pulses();
        shown.pulses();
        assertTrue(shown.holds(area -> area.lineCount() == 5_000));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedOfManyLinesFindsThemAll(Asked asked) {
        List<TranscriptLine> many =
                IntStream.range(0, 5_000).mapToObj(at -> line("l" + at)).toList();
        var last = new LineRange(4_999, new TextRange(0, 2));
        shown.run(area -> {
            area.open(many);
            switch (asked) {
                case LINE -> assertEquals("l4998", area.line(4_998).words());
                case MORE -> area.append(List.of(line("more")));
                case OTHERS -> area.replaceLines(4_998, 4_999, List.of(line("a"), line("b")));
                case SELECTED -> area.select(last);
                case SHOWN -> area.showLine(4_999);
                case SPOKEN -> area.speak(last);
                case MARKED -> area.mark(Mark.HIT, List.of(last));
            }
        });
        int more = asked == Asked.MORE || asked == Asked.OTHERS ? 1 : 0;
        assertTrue(shown.holds(area -> area.lineCount() == 5_000 + more));
        shown.pulses();
        assertTrue(shown.holds(area -> area.lineCount() == 5_000 + more));
        assertTrue(shown.holds(area -> area.line(4_997).words().equals("l4997")));
    }

    private enum Asked {
        LINE,
        MORE,
        OTHERS,
        SELECTED,
        SHOWN,
        SPOKEN,
        MARKED
    }

    private static TranscriptLine line(String words) {
        return new TranscriptLine("Ada", "0:01", words, TranscriptLine.State.FINAL, List.of());
    }
}
