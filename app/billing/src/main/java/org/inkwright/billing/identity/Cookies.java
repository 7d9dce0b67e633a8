package org.inkwright.billing.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;

/// The cookie of a signed-in browser: read by no script, sent to this program only, and over https
/// where there is https.
public final class Cookies {
    private static final Duration HANDSHAKE = Duration.ofMinutes(10);

    private final String name;
    private final String handshake;
    private final String options;

    /// The cookies of an address.
    public static Cookies of(URI address) {
        return new Cookies("https".equals(address.getScheme()) ? Secure.YES : Secure.NO);
    }

    /// @param secure whether browsers reach the program by https
    public Cookies(Secure secure) {
        name = secure == Secure.YES ? "__Host-session" : "session";
        handshake = secure == Secure.YES ? "__Host-handshake" : "handshake";
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

    /// The cookie of a browser that sets out to say elsewhere who somebody is.
    String handshake(String state, String next) {
        String kept = state + "|" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return handshake + "=" + kept + options + "; Max-Age=" + HANDSHAKE.toSeconds();
    }

    /// What a browser set out with, if it did.
    Optional<Handshake> handshake(Call call) {
        return call.cookie(handshake)
                .map(kept -> kept.split("[|]", 2))
                .filter(parts -> parts.length == 2)
                .map(parts ->
                        new Handshake(
                                parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    /// What a browser set out with.
    ///
    /// @param next where it wants to be when it is signed in
    record Handshake(String state, String next) {
        @Override
        public String toString() {
            return "handshake";
        }
    }

    /// Whether traffic is encrypted.
    public enum Secure {
        /// By https.
        YES,
        /// By http, on this machine.
        NO
    }
}
