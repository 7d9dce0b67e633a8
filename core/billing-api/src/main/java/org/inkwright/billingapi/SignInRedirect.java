package org.inkwright.billingapi;

/// How the browser came back.
public sealed interface SignInRedirect {
    /// With a code. Never printed.
    record Code(String code) implements SignInRedirect {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /// The writer said no, or the endpoint did.
    ///
    /// @param error the word for it, such as `access_denied`
    record Refused(String error) implements SignInRedirect {}

    /// It brings what we did not ask for: somebody else's sign-in, or a forged one.
    record NotOurs() implements SignInRedirect {}

    /// It did not come in time.
    record NeverCame() implements SignInRedirect {}

    /// The thread was interrupted, and still is.
    record Stopped() implements SignInRedirect {}
}
