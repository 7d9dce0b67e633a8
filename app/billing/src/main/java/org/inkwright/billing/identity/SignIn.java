package org.inkwright.billing.identity;

/// What came of trying to sign in.
public sealed interface SignIn {
    /// The browser is signed in.
    ///
    /// @param session what its cookie holds
    record Done(String session) implements SignIn {
        @Override
        public String toString() {
            return "Done";
        }
    }

    /// Address and password do not belong together, or there is no such account: nobody is told
    /// which.
    record Wrong() implements SignIn {}

    /// The password is right, but nobody has followed the link in the mail yet; another was sent.
    record Unverified() implements SignIn {}

    /// It was tried too often; waiting helps.
    record TooOften() implements SignIn {}
}
