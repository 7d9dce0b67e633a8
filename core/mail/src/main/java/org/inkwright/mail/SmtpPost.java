package org.inkwright.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Sends each letter to an SMTP server over a connection of its own. Safe to share between threads.
public final class SmtpPost implements Post {
    // The library writes every word that is said into its logs when somebody turns them on; letters
    // hold links that open accounts.
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.eclipse.angus.mail"), Logger.getLogger("jakarta.mail"));

    private final SmtpSettings settings;
    private final InstantSource clock;
    private final Line line;

    /// @param clock for the date of the letters
    public SmtpPost(SmtpSettings settings, InstantSource clock) {
        this(settings, clock, Patience.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpPost(
            SmtpSettings settings, InstantSource clock, Patience patience, SSLSocketFactory trust) {
        this.settings = settings;
        this.clock = clock;
        this.line = new Line(settings, patience, trust);
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public PostReply send(Letter letter) {
        Session session = Session.getInstance(properties(letter));
        try {
            var mime = new MimeLetter(session, letter, settings.from(), clock.instant());
            return new Conversation(transport(session), settings).say(mime, letter, line);
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter that was checked cannot be written", e);
        }
    }

    private SMTPTransport transport(Session session) {
        boolean asked = !settings.user().isEmpty();
        return new SMTPTransport(
                session,
                new URLName(
                        "smtp",
                        settings.host(),
                        settings.port(),
                        null,
                        asked ? settings.user() : null,
                        asked ? settings.password() : null));
    }

    private Properties properties(Letter letter) {
        var properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", line.trust());
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.security() == SmtpSettings.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.from", settings.from().wire());
        // our own name to the server; without it the machine's is looked up and told
        properties.setProperty("mail.smtp.localhost", settings.from().domain());
        properties.setProperty("mail.smtp.quitwait", "false");
        if (letter.to().isInternational() || settings.from().isInternational()) {
            properties.setProperty("mail.mime.allowutf8", "true");
        }
        return properties;
    }
}
