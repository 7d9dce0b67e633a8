/// Letters of the endpoint to people, sent over SMTP.
///
/// Start reading at [org.inkwright.mail.Post] for what it does and at
/// [org.inkwright.mail.PostReply] for what may come of it.
///
/// This module must never know why a letter is written or what keeps it until it is sent. The types
/// of the mail library must never leave it, and it must never log: letters hold links that open
/// accounts.
@org.jspecify.annotations.NullMarked
module org.inkwright.mail {
    requires static transitive org.jspecify;
    requires jakarta.mail;
    requires java.logging;
    requires org.eclipse.angus.mail;

    exports org.inkwright.mail;
}
