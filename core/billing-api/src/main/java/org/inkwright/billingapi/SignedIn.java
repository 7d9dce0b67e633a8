package org.inkwright.billingapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The tokens of whoever is signed in: the access token in memory, the refresh token where it is
/// kept. Several threads that need a new token at once get the same one from a single question.
/// Safe to share between threads; never printed.
public final class SignedIn implements AccessTokens {
    /// A token is renewed a little before it ends, because requests take time.
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final RefreshTokens kept;
    private final InstantSource clock;
    private String access = "";
    private Instant ends = Instant.MIN;

    /// Whoever the kept refresh token belongs to, if there is one.
    public SignedIn(TokenEndpoint endpoint, RefreshTokens kept, InstantSource clock) {
        this.endpoint = endpoint;
        this.kept = kept;
        this.clock = clock;
    }

    /// Takes over the tokens of a new sign-in. The refresh token is kept before the access token is
    /// used.
    public synchronized void take(TokenSet tokens) {
        kept.keep(tokens.refresh());
        access = tokens.access();
        ends = clock.instant().plus(tokens.life()).minus(EARLY);
    }

    @Override
    public synchronized AccessReply token() {
        return clock.instant().isBefore(ends) ? new AccessReply.Given(access) : renewed(access);
    }

    @Override
    public synchronized AccessReply renewed(String refused) {
        boolean renewedMeanwhile = !access.equals(refused) && clock.instant().isBefore(ends);
        if (renewedMeanwhile) {
            return new AccessReply.Given(access);
        }
        Optional<String> refresh = kept.token().filter(Questions::isSendable);
        return refresh.isPresent()
                ? renew(refresh.get())
                : new AccessReply.Missing(ApiTrouble.SIGNED_OUT);
    }

    private AccessReply renew(String refresh) {
        TokenReply reply = endpoint.refresh(refresh);
        // the answer may be lost after the token was used up: for a moment it gives the same again
        if (reply instanceof TokenReply.Failed(ApiTrouble trouble) && isLost(trouble)) {
            reply = endpoint.refresh(refresh);
        }
        return switch (reply) {
            case TokenReply.Granted(TokenSet tokens) -> {
                take(tokens);
                yield new AccessReply.Given(access);
            }
            case TokenReply.Refused(TokenReply.Reason reason)
                    when reason == TokenReply.Reason.INVALID_GRANT -> {
                end();
                yield new AccessReply.Missing(ApiTrouble.SIGNED_OUT);
            }
            case TokenReply.Refused _ -> new AccessReply.Missing(ApiTrouble.UNREADABLE);
            case TokenReply.Failed(ApiTrouble trouble) -> new AccessReply.Missing(trouble);
        };
    }

    private static boolean isLost(ApiTrouble trouble) {
        return trouble == ApiTrouble.BROKE_OFF || trouble == ApiTrouble.TIMED_OUT;
    }

    /// Whether somebody is signed in, as far as is known without asking.
    public synchronized boolean isSignedIn() {
        return kept.token().isPresent();
    }

    /// Signs out: here at once, also offline, and at the endpoint if it can be reached.
    ///
    /// @return the refresh token that the endpoint has still to be told of; nothing when it knows
    public synchronized Optional<String> signOut() {
        Optional<String> refresh = kept.token();
        end();
        return refresh.filter(token -> endpoint.revoke(token).isPresent());
    }

    private void end() {
        kept.forget();
        access = "";
        ends = Instant.MIN;
    }

    @Override
    public String toString() {
        return "SignedIn";
    }
}
