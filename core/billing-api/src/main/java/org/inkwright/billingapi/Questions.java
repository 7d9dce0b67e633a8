package org.inkwright.billingapi;

import java.time.Duration;

/// Asks until there is an answer worth giving: renews the token once, and repeats what passes by
/// itself soon, always with the same idempotency key.
final class Questions {
    private static final int MOST = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final BillingWeb web;
    private final AccessTokens tokens;
    private final Exchange exchange;

    Questions(BillingWeb web, AccessTokens tokens) {
        this.web = web;
        this.tokens = tokens;
        this.exchange = new Exchange(web);
    }

    <T> Reply<T> ask(Ask<T> ask) {
        return withToken(tokens, token -> insist(ask, token));
    }

    /// Something that is done with a token.
    interface Asking<T> {
        Reply<T> with(String token);
    }

    /// Asks with a token, and once more with another when the first is not taken.
    static <T> Reply<T> withToken(AccessTokens tokens, Asking<T> asking) {
        return switch (tokens.token()) {
            case AccessReply.Missing(ApiTrouble trouble) -> new Reply.Failed<>(trouble);
            case AccessReply.Given(String token) when !isSendable(token) ->
                    new Reply.Failed<>(ApiTrouble.SIGNED_OUT);
            case AccessReply.Given(String token) ->
                    switch (asking.with(token)) {
                        case Reply.Refused<T>(Problem problem, Repeat.AfterSignIn repeat) ->
                                again(
                                        new Reply.Refused<>(problem, repeat),
                                        tokens.renewed(token),
                                        asking);
                        case Reply<T> reply -> reply;
                    };
        };
    }

    private static <T> Reply<T> again(Reply<T> first, AccessReply other, Asking<T> asking) {
        return switch (other) {
            case AccessReply.Given(String token) -> isSendable(token) ? asking.with(token) : first;
            case AccessReply.Missing(ApiTrouble trouble) ->
                    trouble == ApiTrouble.SIGNED_OUT ? first : new Reply.Failed<>(trouble);
        };
    }

    private <T> Reply<T> insist(Ask<T> ask, String token) {
        for (int attempt = 1; ; attempt++) {
            Reply<T> reply = exchange.once(ask, token);
            Duration wait = wait(reply, attempt);
            if (attempt == MOST || wait.compareTo(LONGEST_WAIT) > 0) {
                return reply;
            }
            try {
                web.waiting().pause(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Reply.Failed<>(ApiTrouble.STOPPED);
            }
        }
    }

    /// How long to wait before trying again; longer than anybody waits when there is no use in it.
    private static Duration wait(Reply<?> reply, int attempt) {
        Duration never = LONGEST_WAIT.plusSeconds(1);
        return switch (reply) {
            case Reply.Answered<?> _ -> never;
            case Reply.Refused<?>(_, Repeat.After(Duration wait)) -> wait;
            case Reply.Refused<?> _ -> never;
            case Reply.Failed<?>(ApiTrouble trouble) ->
                    trouble == ApiTrouble.BROKE_OFF || trouble == ApiTrouble.OUT_OF_ORDER
                            ? FIRST_WAIT.multipliedBy(1L << (attempt - 1))
                            : never;
        };
    }

    /// Anything else cannot stand in the head of a request, and would be quoted in an exception.
    static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(l -> l > ' ' && l < 0x7F);
    }
}
