package org.inkwright.billingapi;

/// Whether there is an access token.
public sealed interface AccessReply {
    /// There is. Never printed.
    record Given(String token) implements AccessReply {
        @Override
        public String toString() {
            return "Given";
        }
    }

    /// There is none.
    ///
    /// @param trouble [ApiTrouble#SIGNED_OUT] when somebody must sign in; anything else passes
    record Missing(ApiTrouble trouble) implements AccessReply {}
}
