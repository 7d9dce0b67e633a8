package org.inkwright.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A letter as it travels.
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final String id;

    MimeLetter(Session session, Letter letter, Mailbox from, Instant at) throws MessagingException {
        super(session);
        id = "<" + letter.id() + "@" + from.domain() + ">";
        setFrom(address(from));
        setRecipient(Message.RecipientType.TO, address(letter.to()));
        setSubject(letter.subject(), UTF_8);
        setText(letter.text(), UTF_8);
        setHeader("Date", DATE.format(at));
        // answers of machines to machines end here (RFC 3834)
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    static InternetAddress address(Mailbox mailbox) {
        try {
            return new InternetAddress(
                    mailbox.wire(), mailbox.name().isEmpty() ? null : mailbox.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every machine has UTF-8", e);
        }
    }
}
