package org.inkwright.paymentssimulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a test has asked to go wrong. Not part of a snapshot.
final class Hooks {
    /// The version of the API that the simulator speaks.
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Deque<Fault> faults = new ArrayDeque<>();
    private String version = API_VERSION;
    private boolean live;
    private boolean refundPends;
    private @Nullable Charged instead;

    /// Another amount than was asked.
    record Charged(long minorUnits, String currency) {}

    void fail(Fault fault) {
        faults.add(fault);
    }

    Optional<Fault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    String version() {
        return version;
    }

    void version(String other) {
        version = other;
    }

    boolean isLive() {
        return live;
    }

    void live(boolean isLive) {
        live = isLive;
    }

    void refundPends() {
        refundPends = true;
    }

    boolean takeRefundPends() {
        boolean pends = refundPends;
        refundPends = false;
        return pends;
    }

    void chargeInstead(Charged other) {
        instead = other;
    }

    Optional<Charged> takeInstead() {
        Charged other = instead;
        instead = null;
        return Optional.ofNullable(other);
    }
}
