package org.inkwright.paymentssimulator;

/// What every part of the simulator works with.
record Desks(
        SimulatorSettings settings,
        Store store,
        Hooks hooks,
        Shapes shapes,
        Events events,
        PaymentDesk payments) {}
