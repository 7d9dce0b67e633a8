package org.inkwright.mail;

/// What came of sending a letter. Never holds an address, a text or a sentence of the server, which
/// may quote both.
public sealed interface PostReply {
    /// The server took it, and with it the duty to deliver it.
    record Sent() implements PostReply {}

    /// The server will never take this letter; another letter to the same person may fare no
    /// better.
    ///
    /// @param code the server's reply, 500 to 599
    /// @param status its finer reason (RFC 3463), such as `5.1.1` for an unknown mailbox; empty
    ///   where it gave none
    record Refused(int code, String status) implements PostReply {}

    /// It was not taken now; the same letter may be sent again later. After [Delay#BROKE_OFF] and
    /// [Delay#TIMED_OUT] the server may have it nevertheless: send the letter with the same id, so
    /// that mailboxes see that it is the same.
    record TryLater(Delay reason) implements PostReply {}

    /// No letter will be taken until the operator has set something right.
    record WrongSettings(Fault fault) implements PostReply {}

    /// Why a letter has to wait.
    enum Delay {
        /// The server cannot be found or does not answer.
        UNREACHABLE,
        /// It stopped answering.
        TIMED_OUT,
        /// The connection broke.
        BROKE_OFF,
        /// It asks to come again: too many letters, a mailbox that is busy, greylisting.
        BUSY,
        /// It said more than any server has to say.
        TOO_MUCH
    }

    /// What the operator has to set right.
    enum Fault {
        /// No server was named.
        NOT_CONFIGURED,
        /// What answers there speaks another language than was set, or does not serve us.
        NO_MAIL_SERVER,
        /// The server cannot protect the connection as was set; nothing was sent.
        NOT_SECURE,
        /// The server could not prove that it is the one that was named; nothing was sent.
        NOT_TRUSTED,
        /// The server does not take user and password, or wants some and has none.
        LOGIN_REFUSED,
        /// The server does not take letters from the sender that was set.
        SENDER_REFUSED
    }
}
