package org.inkwright.paymentssimulator;

import java.util.Map;

/// What the simulator answers.
///
/// @param status of HTTP; 0 when there is no answer and the connection is to be cut
public record SimulatorAnswer(int status, Map<String, String> headers, String body) {
    /// There is none.
    static final SimulatorAnswer LOST = new SimulatorAnswer(0, Map.of(), "");

    public SimulatorAnswer {
        headers = Map.copyOf(headers);
    }

    /// Whether the connection is to be cut instead of answering.
    public boolean isLost() {
        return status == 0;
    }
}
