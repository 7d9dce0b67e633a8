package org.inkwright.github;

import java.net.URI;
import java.util.regex.Pattern;

/// How GitHub knows us. Never prints the secret.
///
/// @param clientId the name that GitHub gave our app
/// @param clientSecret what proves it
/// @param web where people sign in and codes are redeemed
/// @param api where GitHub tells who somebody is
public record GitHubSettings(String clientId, String clientSecret, URI web, URI api) {
    private static final URI WEB = URI.create("https://github.com");
    private static final URI API = URI.create("https://api.github.com");
    private static final Pattern WORD = Pattern.compile("[!-~&&[^:]]{1,200}");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1\\]|localhost");

    /// @throws IllegalArgumentException with a sentence for the operator, which quotes no secret
    public GitHubSettings {
        if (!WORD.matcher(clientId).matches() || !WORD.matcher(clientSecret).matches()) {
            throw new IllegalArgumentException(
                    "The client id and secret of GitHub are words of one line without colons.");
        }
        if (!isSafe(web) || !isSafe(api)) {
            throw new IllegalArgumentException(
                    "The addresses of GitHub begin with https and have no query.");
        }
    }

    /// The settings for github.com itself.
    public static GitHubSettings of(String clientId, String clientSecret) {
        return new GitHubSettings(clientId, clientSecret, WEB, API);
    }

    private static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme());
        String host = String.valueOf(address.getHost());
        return address.getHost() != null
                && address.getQuery() == null
                && address.getFragment() == null
                && address.getUserInfo() == null
                && (scheme.equals("https")
                        || (scheme.equals("http") && THIS_MACHINE.matcher(host).matches()));
    }

    @Override
    public String toString() {
        return "GitHubSettings[" + clientId + ", " + web + ", " + api + "]";
    }
}
