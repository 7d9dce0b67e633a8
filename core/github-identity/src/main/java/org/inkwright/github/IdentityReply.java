package org.inkwright.github;

/// What came of asking GitHub who somebody is. Never holds a sentence of GitHub.
public sealed interface IdentityReply {
    /// GitHub knows.
    ///
    /// @param githubId a number that stays the same for good, also when the login changes
    /// @param login the name there, to be shown; it may change and go to somebody else
    /// @param mail the primary address, which GitHub has verified
    record Known(long githubId, String login, String mail) implements IdentityReply {
        @Override
        public String toString() {
            return "Known[" + githubId + "]";
        }
    }

    /// GitHub knows, but has no verified primary address to which mail can go.
    record NoVerifiedMail() implements IdentityReply {}

    /// GitHub does not say.
    record Refused(Reason reason) implements IdentityReply {}

    /// GitHub was not reached or not understood; beginning anew later may help.
    record Unavailable(Trouble trouble) implements IdentityReply {}

    /// Why GitHub does not say.
    enum Reason {
        /// The code is over, was used before or belongs to another sign-in: begin anew.
        CODE,
        /// GitHub does not take our client id, secret or redirect: the operator has to look.
        SETTINGS,
        /// We may not see who it is, for instance because an organisation forbids it.
        NOT_ALLOWED
    }

    /// Why GitHub was not reached or not understood.
    enum Trouble {
        /// Nobody answered.
        UNREACHABLE,
        /// The connection cannot be protected; nothing was sent.
        NOT_SECURE,
        /// No answer came in time.
        TIMED_OUT,
        /// The connection broke off.
        BROKE_OFF,
        /// GitHub says that it is out of order.
        OUT_OF_ORDER,
        /// We have asked too often.
        BUSY,
        /// Something else answered, or GitHub speaks differently than it did.
        NOT_UNDERSTOOD,
        /// More came than any answer has.
        TOO_LARGE,
        /// The program is stopping.
        STOPPED
    }
}
