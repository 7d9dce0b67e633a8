package org.inkwright.mail;

import java.time.Duration;

/// How long a server may take.
///
/// @param connect until it has taken the connection
/// @param read between two bytes of its answers
/// @param write until it has taken what we say
/// @param whole for a letter with everything
record Patience(Duration connect, Duration read, Duration write, Duration whole) {
    static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(2));
}
