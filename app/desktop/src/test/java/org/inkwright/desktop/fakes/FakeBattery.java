package org.inkwright.desktop.fakes;

import org.inkwright.studio.BatteryRule;

/// The rule without a battery.
public final class FakeBattery implements BatteryRule {
    public boolean waits = true;

    @Override
    public boolean waits() {
        return waits;
    }

    @Override
    public void waitForMains() {
        waits = true;
    }

    @Override
    public void goOn() {
        waits = false;
    }

    @Override
    public boolean holding() {
        return false;
    }
}
