package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenMeter;
import org.junit.jupiter.api.Test;

class StylingTest {
    @Test
    void whatFitsIsTakenWhole() {
        var samples = new Samples(new TokenMeter(1), 1_000);
        assertEquals("One.\n\nTwo.\n\nThree.", samples.of(List.of("One.\n\nTwo.", "\n\nThree.\n")));
        assertEquals("", samples.of(List.of(" ", "")));
    }

    @Test
    void ofLongTextsPiecesAreTakenFromEverywhereWithinTheRoom() {
        List<String> texts =
                IntStream.range(0, 400)
                        .mapToObj(i -> "Paragraph number " + i + " says what it says.")
                        .toList();
        var meter = new TokenMeter(1);
        String taken = new Samples(meter, 300).of(texts);
        assertTrue(meter.of(taken) <= 300);
        assertTrue(meter.of(taken) > 250, taken);
        List<Integer> numbers =
                taken.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Integer.valueOf(line.split(" ", -1)[2]))
                        .toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
        assertTrue(numbers.getFirst() < 40 && numbers.getLast() > 360, numbers.toString());
    }

    @Test
    void ofAParagraphThatIsTooLongTheBeginningIsTaken() {
        String text = "word ".repeat(5_000);
        String taken = new Samples(new TokenMeter(1), 200).of(List.of(text));
        assertFalse(taken.isBlank());
        assertTrue(new TokenMeter(1).of(taken) <= 200, taken);
    }

    @Test
    void aCardIsMadeOfHabitsAndSaysHowMuchWasRead() {
        var model =
                ScriptedModel.saying(
                        "{\"habits\":[\"Short.\"]}",
                        "{\"habits\":[\"1. Short sentences.\",\"- No dashes.\",\"You.\",\"Ends early.\"]}");
        var task =
                new StepTask.Style(
                        WritingWishes.in("en"), List.of("I keep bees, and you?"), List.of("Few."));
        var done =
                assertInstanceOf(
                        StepResult.Done.class,
                        model.steps().style(task, new StopSignal(), event -> {}));
        assertEquals(
                new Styled(
                        new StyleCard("Short sentences.\nNo dashes.\nYou.\nEnds early.", List.of()),
                        5),
                done.value());
        assertTrue(done.notes().contains(StepNote.ASKED_AGAIN));
        assertTrue(model.question(0).contains("I keep bees, and you?"));
        assertTrue(model.question(0).contains("Few."));
        assertFalse(task.toString().contains("bees"));
    }

    @Test
    void nothingIsAskedAboutNothing() {
        var model = ScriptedModel.saying(new String[0]);
        var task = new StepTask.Style(WritingWishes.in("en"), List.of(" "), List.of());
        var failed =
                assertInstanceOf(
                        StepResult.Failed.class,
                        model.steps().style(task, new StopSignal(), event -> {}));
        assertEquals(StepTrouble.NO_SOURCE, failed.trouble());
    }

    @Test
    void everyPlaceComesOnce() {
        for (int count : new int[] {0, 1, 2, 3, 7, 64, 1_000}) {
            List<Integer> order = Samples.spread(count);
            assertEquals(count, order.size());
            assertEquals(count, new HashSet<>(order).size());
        }
    }
}
