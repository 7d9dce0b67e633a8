package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsWindow
class WaveformStripTest {
    private final List<String> told = new ArrayList<>();
    private final Shown<WaveformStrip> shown =
            Shown.of(Shown.Light.DAY, 1000, 88, () -> new WaveformStrip("Recording"));

    @BeforeEach
    void open() {
        shown.run(strip -> {
            strip.open(100_000, (from, to) -> 0.5);
            strip.onSeek(millis -> told.add("seek " + millis));
            strip.onBorder((border, millis) -> told.add("border " + border + " " + millis));
            strip.borders(List.of(20_000L, 40_000L));
        });
        shown.pulses();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void mouse(EventType<MouseEvent> type, double x) {
        shown.run(strip ->
                Event.fireEvent(
                        strip,
                        new MouseEvent(
                                type,
                                x,
                                40,
                                x,
                                40,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null)));
    }

    @Test
    void aClickSeeks() {
        mouse(MouseEvent.MOUSE_PRESSED, 500);
        mouse(MouseEvent.MOUSE_RELEASED, 500);
        assertEquals(List.of("seek 50000"), told);
        assertEquals(50_000, shown.ask(strip -> strip.positionProperty().get()).longValue());
    }

    @Test
    void aDragSelectsAndAClickSelectsNothing() {
        mouse(MouseEvent.MOUSE_PRESSED, 700);
        mouse(MouseEvent.MOUSE_DRAGGED, 600);
        mouse(MouseEvent.MOUSE_RELEASED, 600);
        assertEquals(
                Optional.of(new TimeRange(60_000, 70_000)), shown.ask(WaveformStrip::selection));
        mouse(MouseEvent.MOUSE_PRESSED, 100);
        mouse(MouseEvent.MOUSE_RELEASED, 100);
        assertEquals(Optional.empty(), shown.ask(WaveformStrip::selection));
    }

    @Test
    void aBorderIsDraggedBetweenItsNeighbours() {
        mouse(MouseEvent.MOUSE_PRESSED, 201);
        mouse(MouseEvent.MOUSE_DRAGGED, 250);
        mouse(MouseEvent.MOUSE_RELEASED, 250);
        mouse(MouseEvent.MOUSE_PRESSED, 250);
        mouse(MouseEvent.MOUSE_DRAGGED, 900);
        mouse(MouseEvent.MOUSE_RELEASED, 900);
        assertEquals(List.of("border 0 25000", "border 0 40000"), told);
    }

    @Test
    void aBorderIsLeftAloneWhenLinesComeWhileItIsDragged() {
        mouse(MouseEvent.MOUSE_PRESSED, 400);
        mouse(MouseEvent.MOUSE_DRAGGED, 450);
        shown.run(strip -> strip.borders(List.of(20_000L)));
        mouse(MouseEvent.MOUSE_DRAGGED, 460);
        mouse(MouseEvent.MOUSE_RELEASED, 460);
        assertEquals(List.of(), told);
        mouse(MouseEvent.MOUSE_PRESSED, 200);
        mouse(MouseEvent.MOUSE_DRAGGED, 250);
        shown.run(strip -> strip.borders(List.of(20_000L)));
        mouse(MouseEvent.MOUSE_RELEASED, 250);
        assertEquals(List.of("border 0 25000"), told);
    }

    @Test
    void bordersTooCloseForAHandAreNotInItsWay() {
        shown.run(strip ->
                strip.borders(
                        java.util.stream.LongStream.range(0, 500)
                                .mapToObj(at -> at * 200)
                                .toList()));
        mouse(MouseEvent.MOUSE_PRESSED, 500);
        mouse(MouseEvent.MOUSE_DRAGGED, 600);
        mouse(MouseEvent.MOUSE_RELEASED, 600);
        assertEquals(List.of(), told);
        assertEquals(
                Optional.of(new TimeRange(50_000, 60_000)), shown.ask(WaveformStrip::selection));
        shown.run(strip -> strip.zoom(100));
        shown.pulses();
        assertTrue(shown.holds(strip -> strip.borderAt(0) >= 0));
    }

    @Test
    void keysMoveAndSelect() {
        shown.press("Right");
        shown.press("Shift+Right");
        shown.press("Shift+Right");
        assertEquals(List.of("seek 1000", "seek 2000", "seek 3000"), told);
        assertEquals(Optional.of(new TimeRange(1_000, 3_000)), shown.ask(WaveformStrip::selection));
        shown.press("End");
        assertEquals("seek 100000", told.getLast());
    }

    @Test
    void zoomedInThePlayheadStaysInSight() {
        shown.run(strip -> {
            strip.zoom(10);
            strip.positionProperty().set(80_000);
        });
        shown.pulses();
        long left = shown.ask(strip -> strip.millisAt(0));
        long right = shown.ask(strip -> strip.millisAt(1000));
        assertEquals(10_000, right - left);
        assertTrue(left <= 80_000 && right >= 80_000);
    }

    private String said() {
        return shown.ask(strip ->
                String.valueOf(strip.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
    }

    @Test
    void aScreenReaderHearsTheTimeInWords() {
        shown.run(strip -> strip.open(3_800_000, (from, to) -> 0.5));
        assertEquals("0 seconds of 1 hour 3 minutes", said());
        shown.run(strip -> strip.positionProperty().set(761_900));
        assertEquals("12 minutes 41 seconds of 1 hour 3 minutes", said());
        shown.run(strip -> strip.select(new TimeRange(60_000, 3_601_000)));
        assertEquals(
                "12 minutes 41 seconds of 1 hour 3 minutes, chosen from 1 minute to 1 hour 1 second",
                said());
        assertEquals(
                "Recording",
                shown.ask(strip ->
                        String.valueOf(strip.queryAccessibleAttribute(AccessibleAttribute.TEXT))));
    }

    @Test
    void aScreenReaderMovesThePlayhead() {
        shown.run(strip -> {
            strip.executeAccessibleAction(AccessibleAction.SET_VALUE, 50_000.0);
            strip.executeAccessibleAction(AccessibleAction.INCREMENT);
            strip.executeAccessibleAction(AccessibleAction.BLOCK_DECREMENT);
        });
        assertEquals(List.of("seek 50000", "seek 51000", "seek 41000"), told);
    }

    @Test
    void keysOfTheProgramAreLeftToIt() {
        shown.press("Alt+Left");
        shown.press("Shortcut+Right");
        assertEquals(List.of(), told);
        shown.press("Shift+Right");
        shown.press("Esc");
        assertEquals(Optional.empty(), shown.ask(WaveformStrip::selection));
    }

    @Test
    void aRecordingThatIsStillReadKeepsWhatTheWriterDid() {
        shown.run(strip -> {
            strip.zoom(10);
            strip.positionProperty().set(80_000);
            strip.select(new TimeRange(79_000, 81_000));
            strip.redraw(120_000, (from, to) -> 0.9);
        });
        shown.pulses();
        assertTrue(shown.holds(strip -> strip.millisAt(1000) - strip.millisAt(0) == 10_000));
        assertTrue(shown.holds(strip -> strip.positionProperty().get() == 80_000));
        assertEquals(
                Optional.of(new TimeRange(79_000, 81_000)), shown.ask(WaveformStrip::selection));
        assertTrue(
                shown.holds(strip ->
                        strip.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)
                                .equals(120_000.0)));
    }

    @Test
    void aRecordingSeenWholeIsSeenWholeWhenItGrows() {
        shown.run(strip -> strip.redraw(200_000, (from, to) -> 0.5));
        shown.pulses();
        assertTrue(shown.holds(strip -> strip.millisAt(1000) == 200_000));
        shown.run(strip -> strip.redraw(0, (from, to) -> 0.5));
        shown.pulses();
        assertTrue(shown.holds(strip -> strip.millisAt(1000) == 0));
    }

    @Test
    void anEmptyRecordingIsShown() {
        shown.run(strip -> strip.open(0, (from, to) -> Double.NaN));
        shown.pulses();
        shown.press("End");
        shown.press("Right");
        assertEquals("seek 0", told.getLast());
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void itLooksLikeSound(Shown.Light light) {
        try (var page = Shown.of(light, 900, 88, () -> new WaveformStrip("Recording"))) {
            page.run(strip -> {
                strip.open(
                        600_000,
                        (from, to) -> Math.abs(Math.sin(from / 9_000.0) * Math.sin(from / 777.0)));
                strip.bands(
                        List.of(
                                new WaveformStrip.Band(
                                        new TimeRange(0, 250_000), "Moving the hives"),
                                new WaveformStrip.Band(
                                        new TimeRange(250_000, 400_000), "The queen"),
                                new WaveformStrip.Band(new TimeRange(400_000, 600_000), "Winter")));
                strip.doubts(
                        List.of(new TimeRange(100_000, 120_000), new TimeRange(500_000, 501_000)));
                strip.borders(List.of(40_000L, 80_000L, 120_000L));
                strip.positionProperty().set(300_000);
                strip.select(new TimeRange(320_000, 360_000));
            });
            assertTrue(Shown.ink(page.picture("waveform-" + light)) > 5_000);
        }
    }
}
