package org.inkwright.desktop.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLibrary;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.junit.jupiter.api.Test;

class UsageViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

    private final FakeLibrary library = new FakeLibrary();
    private final UsageViewModel usage =
            new UsageViewModel(library, new CallingThread(), () -> NOW, ZoneId.of("Europe/Berlin"));

    @Test
    void monthWithoutWorkSaysSo() {
        usage.refresh();
        assertTrue(usage.days().isEmpty());
        assertTrue(usage.monthProperty().get().contains("no words"));
    }

    @Test
    void daysAreThoseOfTheWritersZone() {
        // 23:30 in London is half past midnight in Berlin: the 22nd.
        add(UsageKind.TRANSCRIBED_MILLIS, 7_200_000, "2026-11-21T23:10:00Z");
        add(UsageKind.TRANSCRIBED_MILLIS, 3_600_000, "2026-11-21T10:00:00Z");
        add(UsageKind.EXTRACTED_WORDS, 412, "2026-11-21T10:05:00Z");
        usage.refresh();
        assertEquals(2, usage.days().size());
        assertEquals(1.0, usage.days().getFirst().share());
        assertEquals(0.5, usage.days().getLast().share());
        assertEquals("412 words written", usage.days().getLast().words());
        assertTrue(usage.monthProperty().get().contains("3 h"), usage.monthProperty().get());
    }

    @Test
    void lastMonthDoesNotCount() {
        add(UsageKind.EXTRACTED_WORDS, 9, "2026-10-31T22:59:00Z");
        add(UsageKind.EXTRACTED_WORDS, 5, "2026-10-31T23:01:00Z");
        usage.refresh();
        assertEquals(1, usage.days().size());
        assertEquals("5 words written", usage.days().getFirst().words());
    }

    private void add(UsageKind kind, long amount, String at) {
        library.used.add(
                new UsageEvent(
                        new UsageEventId(UUID.randomUUID()),
                        kind,
                        amount,
                        new SourceId(new UUID(0, 1)),
                        new RunId(new UUID(0, 2)),
                        Instant.parse(at)));
    }
}
