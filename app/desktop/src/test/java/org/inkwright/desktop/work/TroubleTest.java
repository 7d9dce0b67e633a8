package org.inkwright.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void logNamesTheFailureButNotTheFile() {
        Throwable failure =
                new UncheckedIOException(new IOException("/home/ada/secret interview.mp3"));
        StringWriter log = new StringWriter();
        Trouble.silent(failure).printStackTrace(new PrintWriter(log));
        assertFalse(log.toString().contains("secret"), log.toString());
        assertTrue(log.toString().contains("java.io.IOException"), log.toString());
        assertTrue(log.toString().contains("TroubleTest"), log.toString());
    }

    @Test
    void whatHappenedBeforeAnyoneListensIsToldLater() {
        Trouble trouble = new Trouble();
        Throwable early = new IllegalStateException("early");
        trouble.accept(early);
        List<Throwable> told = new ArrayList<>();
        trouble.onTrouble(told::add);
        assertEquals(List.of(early), told);
    }
}
