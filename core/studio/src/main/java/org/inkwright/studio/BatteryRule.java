package org.inkwright.studio;

/// Whether long work waits while the machine lives on its battery. Safe to share between threads.
public interface BatteryRule {
    /// Whether the writer wants it to wait; so it is until told otherwise.
    boolean waits();

    /// Lets long work wait for the mains from now on.
    void waitForMains();

    /// Lets long work go on on the battery from now on.
    void goOn();

    /// Whether work is held back by it at the moment. Told as [StudioEvent.BatteryHold].
    boolean holding();
}
