package org.inkwright.mail;

import java.util.Set;
import java.util.regex.Pattern;

/// Which server takes our letters. Never prints user or password.
///
/// @param host its name or address
/// @param port where it listens, usually 587, 465 or 25
/// @param security how the connection is protected
/// @param user who sends; empty for a server that asks nobody
/// @param password what proves it; empty when the user is
/// @param from who the letters come from; what cannot be delivered goes back there
public record SmtpSettings(
        String host, int port, Security security, String user, String password, Mailbox from) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "localhost");
    private static final Pattern HOST = Pattern.compile("[\\w.:-]{1,253}");

    /// How a connection is protected.
    public enum Security {
        /// Not at all; a password goes this way only to this machine.
        NONE,
        /// It begins open and must become TLS before anything is said; usually on port 587.
        STARTTLS,
        /// TLS from the first byte; usually on port 465.
        TLS
    }

    /// @throws IllegalArgumentException with a sentence for the operator, which quotes no secret
    public SmtpSettings {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("The mail server must be a name or an address.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The mail server's port is from 1 to 65535.");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    "The mail server's user and password come together or not at all.");
        }
        if (security == Security.NONE && !user.isEmpty() && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException(
                    "The mail server's password would cross the network readable: choose starttls"
                            + " or tls.");
        }
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + security + "]";
    }
}
