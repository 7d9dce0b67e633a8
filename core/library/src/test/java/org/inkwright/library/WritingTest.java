package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.WritingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much is written, and goals.
class WritingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir Path folder;

    @Test
    void wordsAddUpByDayAndDraft() {
        try (var library = new TestLibrary(folder)) {
            Draft bees = library.draft();
            Draft wasps = library.draft();
            library.keep(unit -> {
                unit.writing().wrote(bees.id(), MONDAY, 120);
                unit.writing().wrote(bees.id(), MONDAY, -20);
                unit.writing().wrote(bees.id(), MONDAY.plusDays(1), 7);
                unit.writing().wrote(wasps.id(), MONDAY, 3);
            });
            var monday = new WritingDay(bees.id(), MONDAY, 120, 20);
            var tuesday = new WritingDay(bees.id(), MONDAY.plusDays(1), 7, 0);
            var other = new WritingDay(wasps.id(), MONDAY, 3, 0);
            assertEquals(
                    List.of(monday, tuesday),
                    library.readAnew(unit -> unit.writing().days(bees.id())));
            assertEquals(
                    List.of(monday, other),
                    library.read(unit -> unit.writing().days(MONDAY, MONDAY)));
            assertEquals(
                    List.of(),
                    library.read(
                            unit -> unit.writing().days(MONDAY.minusDays(9), MONDAY.minusDays(1))));
        }
    }

    @Test
    void aDraftAndADayHaveGoals() {
        try (var library = new TestLibrary(folder)) {
            Draft bees = library.draft();
            assertEquals(OptionalInt.empty(), library.read(unit -> unit.writing().goal(bees.id())));
            assertEquals(OptionalInt.empty(), library.read(unit -> unit.writing().dayGoal()));
            library.keep(unit -> {
                unit.writing().setGoal(bees.id(), 5000);
                unit.writing().setDayGoal(500);
            });
            assertEquals(
                    OptionalInt.of(5000), library.readAnew(unit -> unit.writing().goal(bees.id())));
            assertEquals(OptionalInt.of(500), library.read(unit -> unit.writing().dayGoal()));
            library.keep(unit -> {
                unit.writing().setGoal(bees.id(), 0);
                unit.writing().setDayGoal(0);
            });
            assertEquals(OptionalInt.empty(), library.read(unit -> unit.writing().goal(bees.id())));
            assertEquals(OptionalInt.empty(), library.read(unit -> unit.writing().dayGoal()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> library.keep(unit -> unit.writing().setDayGoal(-1)));
        }
    }
}
