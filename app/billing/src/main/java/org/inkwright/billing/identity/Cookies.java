package org.inkwright.billing.identity;

import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;

/// The cookie of a signed-in browser: read by no script, sent to this program only, and over https
/// where there is https.
final class Cookies {
    private final String name;
    private final String options;

    /// @param secure whether browsers reach the program by https
    Cookies(Secure secure) {
        name = secure == Secure.YES ? "__Host-session" : "session";
        options = "; Path=/; HttpOnly; SameSite=Lax" + (secure == Secure.YES ? "; Secure" : "");
    }

    Optional<String> session(Call call) {
        return call.cookie(name).filter(value -> !value.isEmpty());
    }

    Answer set(String session, String location) {
        return new Answer.Elsewhere(
                location,
                Optional.of(
                        name
                                + "="
                                + session
                                + options
                                + "; Max-Age="
                                + Accounts.SESSION.toSeconds()));
    }

    Answer clear(String location) {
        return new Answer.Elsewhere(location, Optional.of(name + "=" + options + "; Max-Age=0"));
    }

    /// Whether traffic is encrypted.
    enum Secure {
        YES,
        NO
    }
}
