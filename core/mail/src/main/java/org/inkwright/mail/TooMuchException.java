package org.inkwright.mail;

import java.io.IOException;

/// A server said more than any has to say. Never leaves this package.
final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException() {
        super("a server said more than any has to say");
    }
}
