package org.inkwright.billingapi;

import java.time.Duration;

/// What a sign-in gives. Never printed.
///
/// @param access for requests; kept in memory only
/// @param life of the access token
/// @param refresh for the next access token; good once
public record TokenSet(String access, Duration life, String refresh) {
    /// Reads and writes it, as RFC 6749 names its parts.
    public static final Codec<TokenSet> CODEC =
            Codec.of(
                    m ->
                            new TokenSet(
                                    m.text("access_token"),
                                    m.seconds("expires_in"),
                                    m.text("refresh_token")),
                    (v, out) ->
                            out.put("access_token", v.access)
                                    .put("token_type", "Bearer")
                                    .put("expires_in", v.life.toSeconds())
                                    .put("refresh_token", v.refresh));

    /// @throws IllegalArgumentException for tokens that cannot be sent
    public TokenSet {
        if (!Questions.isSendable(access) || !Questions.isSendable(refresh)) {
            throw new IllegalArgumentException("not tokens");
        }
        if (life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("a token lives for some time");
        }
    }

    @Override
    public String toString() {
        return "TokenSet";
    }
}
