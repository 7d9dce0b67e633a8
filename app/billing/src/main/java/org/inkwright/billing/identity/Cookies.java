package org.inkwright.billing.identity;

import java.net.URI;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;

/// The cookie of a signed-in browser: read by no script, sent to this program only, and over https
/// where there is https.
public final class Cookies {
    private final String name;
    private final String options;

    /// The cookies of an address.
    public static Cookies of(URI address) {
        return new Cookies("https".equals(address.getScheme()) ? Secure.YES : Secure.NO);
    }

    /// @param secure whether browsers reach the program by https
    public Cookies(Secure secure) {
        name = secure == Secure.YES ? "__Host-session" : "session";
        options = "; Path=/; HttpOnly; SameSite=Lax" + (secure == Secure.YES ? "; Secure" : "");
    }

    /// The session of the browser that asks, if it has one.
    public Optional<String> session(Call call) {
        return call.cookie(name).filter(value -> !value.isEmpty());
    }

    /// Signs a browser in and sends it on.
    public Answer set(String session, String location) {
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

    /// Signs a browser out and sends it on.
    public Answer clear(String location) {
        return new Answer.Elsewhere(location, Optional.of(name + "=" + options + "; Max-Age=0"));
    }

    /// Whether traffic is encrypted.
    public enum Secure {
        /// By https.
        YES,
        /// By http, on this machine.
        NO
    }
}
