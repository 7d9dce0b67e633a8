package org.inkwright.studio;

import java.util.concurrent.atomic.AtomicBoolean;

/// Holds long work back while the machine lives on its battery and the writer wants it so. Looks
/// only when asked to, and remembers what it saw. Safe to share.
final class BatteryGate implements BatteryRule {
    private static final String SETTING = "jobs.on-battery";
    private static final String GO_ON = "go-on";

    private final Books books;
    private final Power power;
    private final Wake wake;
    private final AtomicBoolean holding = new AtomicBoolean();

    BatteryGate(Books books, Power power, Wake wake) {
        this.books = books;
        this.power = power;
        this.wake = wake;
    }

    @Override
    public boolean waits() {
        return !books.read(unit -> unit.settings().value(SETTING)).orElse("").equals(GO_ON);
    }

    @Override
    public void waitForMains() {
        put("wait");
    }

    @Override
    public void goOn() {
        put(GO_ON);
    }

    private void put(String rule) {
        books.update(change -> change.unit().settings().put(SETTING, rule));
        // The housekeeper looks at once.
        wake.signal();
    }

    @Override
    public boolean holding() {
        return holding.get();
    }

    /// Whether long work would be held back if there were any. Looks where the power comes from,
    /// but changes nothing.
    boolean wouldHold() {
        return waits() && power.onBattery();
    }

    /// Looks where the power comes from.
    ///
    /// @return whether work is held back now
    boolean look() {
        boolean now = wouldHold();
        if (holding.getAndSet(now) != now) {
            books.tell(new StudioEvent.BatteryHold(now));
            wake.signal();
        }
        return now;
    }
}
