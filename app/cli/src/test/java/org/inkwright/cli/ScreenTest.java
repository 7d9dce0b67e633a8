package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void terminalWritesOverItsLine() {
        var screen = new TerminalScreen(out, 21);
        screen.progress("Transcribing", 5, "about 2 min left");
        screen.progress("Transcribing", 370, "");
        screen.say("Written");
        screen.say("Again");
        assertEquals(
                "\r\u001b[KTranscribing  0 %  a\r\u001b[KTranscribing  37 %\r\u001b[KWritten\nAgain\n",
                text());
    }

    @Test
    void logFileGetsALineEveryFewPercent() {
        var screen = new PlainScreen(out);
        for (int thousandths = 0; thousandths <= 1000; thousandths++) {
            screen.progress("Transcribing", thousandths, "");
        }
        screen.progress("Writing", 1000, "");
        assertEquals(22, text().lines().count());
        assertTrue(text().startsWith("Transcribing  0 %\nTranscribing  5 %\n"), text());
        assertTrue(text().endsWith("Transcribing  100 %\nWriting  100 %\n"), text());
    }

    @Test
    void progressTellsTheTimeLeft(@TempDir Path folder) throws Exception {
        String talk = Files.writeString(folder.resolve("talk.mp3"), "sound").toString();
        Ran plain = Ran.with(new FakeStudio(), "draft", talk);
        assertTrue(plain.err().contains("Transcribing  40 %  about 2 min left\n"), plain.err());
        Ran live = Ran.with(new FakeStudio(), OptionalInt.of(80), "draft", talk);
        assertTrue(live.err().contains("\r\u001b[KTranscribing  40 %  about 2 min left"));
    }

    @Test
    void dumbTerminalIsNone() {
        assertEquals(OptionalInt.empty(), Terminal.columns(Map.of("TERM", "dumb")));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
