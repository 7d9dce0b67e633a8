package org.inkwright.billingapi;

/// What came of asking for tokens.
public sealed interface TokenReply {
    /// Here they are.
    record Granted(TokenSet tokens) implements TokenReply {}

    /// They are not given.
    record Refused(Reason reason) implements TokenReply {}

    /// The endpoint was not reached or not understood.
    record Failed(ApiTrouble trouble) implements TokenReply {}

    /// Why tokens are not given.
    enum Reason {
        /// Code or refresh token are not, or no longer, good: somebody must sign in anew.
        INVALID_GRANT,
        /// The writer has not confirmed the device yet.
        AUTHORIZATION_PENDING,
        /// The same, and we ask too often.
        SLOW_DOWN,
        /// The writer said no.
        ACCESS_DENIED,
        /// The writer did not confirm in time.
        EXPIRED_TOKEN,
        /// Something else, mostly an app that is too old.
        OTHER
    }
}
