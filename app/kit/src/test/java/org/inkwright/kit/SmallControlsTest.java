package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsWindow
class SmallControlsTest {
    private static final String BEFORE =
            "We moved the hives.\n\nNobody got lost in the dark.\n\nThe end.";
    private static final String AFTER =
            "We moved the hives.\n\nNobody at all got lost.\n\nThe end.\n\nThanks.";

    @Test
    void aTakenParagraphChangesTheFirstText() {
        List<TextChange> taken = new ArrayList<>();
        try (var shown = Shown.of(() -> new DiffView("Differences"))) {
            shown.run(view -> {
                view.onTake(taken::add);
                view.show(DiffView.compare(BEFORE, AFTER));
            });
            shown.pulses();
            List<Button> buttons =
                    shown.ask(view ->
                            view.lookupAll(".diff-take").stream()
                                    .filter(Node::isVisible)
                                    .map(Button.class::cast)
                                    .toList());
            assertEquals(2, buttons.size());
            shown.run(view -> buttons.forEach(Button::fire));
        }
        assertEquals(
                "We moved the hives.\n\nNobody at all got lost.\n\nThe end.",
                taken.getFirst().appliedTo(BEFORE));
        assertEquals(BEFORE + "\n\nThanks.", taken.getLast().appliedTo(BEFORE));
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void differencesCanBeRead(Shown.Light light) {
        for (DiffView.Layout layout : DiffView.Layout.values()) {
            try (var shown = Shown.of(light, 900, 300, () -> new DiffView("Differences"))) {
                shown.run(view -> {
                    view.layoutProperty().set(layout);
                    view.show(DiffView.compare(BEFORE, AFTER));
                });
                assertTrue(Shown.ink(shown.picture("diff-" + layout + "-" + light)) > 1_000);
            }
        }
    }

    @Test
    void theMeterRisesAtOnceAndFallsSlowly() {
        try (var shown = Shown.of(Shown.Light.DAY, 200, 8, () -> new LevelMeter("Microphone"))) {
            shown.run(meter -> meter.level(0.8));
            assertEquals(0.8, shown.ask(LevelMeter::shown).doubleValue(), 1e-9);
            shown.run(meter -> meter.level(0));
            assertEquals(0.74, shown.ask(LevelMeter::shown).doubleValue(), 1e-9);
            shown.run(meter -> meter.level(Double.NaN));
            shown.run(meter -> meter.level(7));
            assertEquals(1.0, shown.ask(LevelMeter::shown).doubleValue(), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void thePlotShowsDaysAndTheGoal(Shown.Light light) {
        try (var shown = Shown.of(light, 480, 160, GoalPlot::new)) {
            shown.run(plot ->
                    plot.show(
                            IntStream.range(0, 30)
                                    .mapToObj(at ->
                                            new GoalPlot.Day(at + 1 + " March", at * 37 % 900))
                                    .toList(),
                            500));
            assertTrue(Shown.ink(shown.picture("goal-" + light)) > 500);
            assertTrue(shown.holds(plot -> plot.getAccessibleText().startsWith("30 days")));
            assertTrue(shown.holds(plot -> !plot.lookupAll(".reached").isEmpty()));
            shown.run(plot -> plot.show(List.of(), 0));
            shown.pulses();
        }
    }
}
