package org.inkwright.studio;

/// Knows where the machine's power comes from. Calls may start a process of the system and take up
/// to some seconds.
@FunctionalInterface
public interface Power {
    /// Whether it lives on its battery; false where nobody can tell.
    boolean onBattery();
}
