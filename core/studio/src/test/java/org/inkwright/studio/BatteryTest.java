package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatteryTest {
    @TempDir private Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder.resolve("studio"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void longWorkWaitsOnTheBatteryAndGoesOnByItself() {
        rig.transcriber.hangAfter(3);
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT);
        rig.studio.workers().start();
        Eventually.is("at work", () -> !rig.transcriber.requests().isEmpty());

        rig.onBattery = true;
        rig.studio.nudge();
        rig.awaitState(run, JobState.QUEUED);
        assertTrue(rule().holding());

        rig.onBattery = false;
        rig.studio.nudge();
        rig.awaitState(run, JobState.COMPLETED);
        assertFalse(rule().holding());
        assertEquals(
                List.of(new StudioEvent.BatteryHold(true), new StudioEvent.BatteryHold(false)),
                rig.heard.stream().filter(StudioEvent.BatteryHold.class::isInstance).toList());
    }

    @Test
    void whoDoesNotWantToWaitDoesNot() {
        rig.onBattery = true;
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT);
        rule().goOn();
        rig.studio.workers().start();

        rig.awaitState(run, JobState.COMPLETED);
        assertFalse(rule().waits());
        rule().waitForMains();
        assertTrue(rule().waits());
    }

    @Test
    void turningTheRuleOffLetsWaitingWorkGoOn() {
        rig.transcriber.hangAfter(1);
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT);
        rig.studio.workers().start();
        Eventually.is("at work", () -> !rig.transcriber.requests().isEmpty());
        rig.onBattery = true;
        rig.studio.nudge();
        rig.awaitState(run, JobState.QUEUED);

        rule().goOn();

        rig.awaitState(run, JobState.COMPLETED);
    }

    @Test
    void whoWaitsForARunIsNotHeldUp() throws InterruptedException {
        rig.onBattery = true;

        var job = rig.work(rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT));

        assertEquals(JobState.COMPLETED, job.state());
    }

    @Test
    void nothingGetsReadyOnTheBattery() {
        var model = new SpeechModel("base", Path.of("base.bin"), false, false);
        rig.onBattery = true;
        rig.studio.pipeline().expect(model);
        assertEquals(List.of(), rig.transcriber.expected());

        rig.onBattery = false;
        rig.studio.pipeline().expect(model);
        assertEquals(List.of(model.file()), rig.transcriber.expected());
    }

    @Test
    void linuxTellsByItsFiles() throws IOException {
        assertFalse(linux(), "no power supply at all: a desktop machine");
        supply("BAT0", "type", "Battery\n", "status", "Discharging\n");
        assertTrue(linux());
        supply("AC", "type", "Mains\n", "online", "1\n");
        assertFalse(linux(), "plugged in, whatever the battery says");
        supply("AC", "type", "Mains\n", "online", "0\n");
        assertTrue(linux());
        supply("BAT0", "type", "Battery\n", "status", "Full\n");
        assertFalse(linux());
    }

    @Test
    void theBatteryOfAMouseDoesNotCount() throws IOException {
        supply("hidpp_0", "type", "Battery\n", "status", "Discharging\n", "scope", "Device\n");

        assertFalse(linux());
    }

    @Test
    void aChargerOnUsbCountsAsMains() throws IOException {
        supply("BAT0", "type", "Battery\n", "status", "Discharging\n");
        supply("ucsi", "type", "USB\n", "online", "1\n");

        assertFalse(linux());
    }

    @Test
    void macAndWindowsTellInTheirOwnWords() {
        assertTrue(
                SystemPower.macOnBattery(
                        "Now drawing from 'Battery Power'\n -InternalBattery-0 80%; discharging"));
        assertFalse(SystemPower.macOnBattery("Now drawing from 'AC Power'"));
        assertFalse(SystemPower.macOnBattery(""));
        assertTrue(SystemPower.windowsOnBattery("1\r\n"));
        assertFalse(SystemPower.windowsOnBattery("2\r\n"));
        assertFalse(SystemPower.windowsOnBattery(""));
    }

    private boolean linux() {
        return SystemPower.linuxOnBattery(folder.resolve("power_supply"));
    }

    private void supply(String name, String... facts) throws IOException {
        Path supply = Files.createDirectories(folder.resolve("power_supply").resolve(name));
        for (int i = 0; i < facts.length; i += 2) {
            Files.writeString(supply.resolve(facts[i]), facts[i + 1]);
        }
    }

    private BatteryRule rule() {
        return rig.studio.batteryRule();
    }
}
