package org.inkwright.billing.web;

/// Somebody else listens where the program should.
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param port the port that cannot be had
    public PortInUseException(int port, Throwable cause) {
        super(
                "Another program listens on port %d, or this one may not. Nothing was changed. End the other one, or set listen.port to another number."
                        .formatted(port),
                cause);
    }
}
