package org.inkwright.billing.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a desktop asks the browser to bring it (RFC 8252, PKCE with S256).
///
/// @param redirect where the code goes: a loopback address, whatever its port
/// @param challenge the hash of what only the desktop knows
/// @param state what the desktop gets back unchanged
/// @param device the desktop's name for itself
record AuthorizationRequest(String redirect, String challenge, String state, String device) {
    static final String CLIENT = "inkwright-desktop";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");
    private static final int LONGEST_REDIRECT = 300;
    private static final int LONGEST_NAME = 60;

    /// Reads the parameters, if they make sense.
    ///
    /// @param parameter gives a parameter, or an empty text
    static Optional<AuthorizationRequest> of(UnaryOperator<String> parameter) {
        var request =
                new AuthorizationRequest(
                        parameter.apply("redirect_uri"),
                        parameter.apply("code_challenge"),
                        parameter.apply("state"),
                        name(parameter.apply("device_name")));
        boolean good =
                parameter.apply("response_type").equals("code")
                        && parameter.apply("client_id").equals(CLIENT)
                        && parameter.apply("code_challenge_method").equals("S256")
                        && request.challenge.matches("[\\w-]{43}")
                        && request.state.matches("[\\w.~-]{8,200}")
                        && isLoopback(request.redirect);
        return good ? Optional.of(request) : Optional.empty();
    }

    /// What a device calls itself, fit to be shown.
    static String name(String given) {
        String name = given.replaceAll("\\p{Cntrl}", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// The parameters again, for a form or an address.
    Map<String, String> parameters() {
        return Map.of(
                "response_type", "code",
                "client_id", CLIENT,
                "code_challenge_method", "S256",
                "code_challenge", challenge,
                "state", state,
                "redirect_uri", redirect,
                "device_name", device);
    }

    /// Where the browser goes with a code.
    String answered(String code, String issuer) {
        return redirect
                + "?code="
                + code
                + "&state="
                + state
                + "&iss="
                + URLEncoder.encode(issuer, StandardCharsets.UTF_8);
    }

    private static boolean isLoopback(String redirect) {
        try {
            var address = new URI(redirect);
            return redirect.length() <= LONGEST_REDIRECT
                    && "http".equals(address.getScheme())
                    && LOOPBACK.contains(String.valueOf(address.getHost()))
                    && address.getPort() > 0
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
