package org.inkwright.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// One letter said to the server, and what its answers mean.
final class Conversation {
    private static final Pattern STATUS =
            Pattern.compile("^\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int NOT_AN_ANSWER = -1;
    private static final int LOGIN_NEEDED = 530;

    private final SMTPTransport transport;
    private final SmtpSettings settings;

    Conversation(SMTPTransport transport, SmtpSettings settings) {
        this.transport = transport;
        this.settings = settings;
    }

    PostReply say(MimeLetter letter, Letter meant, Line line) {
        Socket socket;
        try {
            socket = line.open();
        } catch (IOException e) {
            return trouble(e, true);
        }
        try {
            return say(letter, meant, socket);
        } finally {
            hangUp(socket);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what the server has taken stays taken, however the connection ends
        }
    }

    private PostReply say(MimeLetter letter, Letter meant, Socket socket) {
        boolean welcome = false;
        try {
            transport.connect(socket);
            welcome = true;
            if (!settings.user().isEmpty() && !transport.supportsExtension("AUTH")) {
                return new PostReply.WrongSettings(PostReply.Fault.LOGIN_REFUSED);
            }
            if (!transport.supportsExtension("SMTPUTF8")) {
                if (settings.from().isInternational()) {
                    return new PostReply.WrongSettings(PostReply.Fault.SENDER_REFUSED);
                }
                if (meant.to().isInternational()) {
                    return new PostReply.Refused(553, "5.6.7");
                }
            }
            transport.sendMessage(letter, new Address[] {MimeLetter.address(meant.to())});
            return new PostReply.Sent();
        } catch (MessagingException e) {
            IOException io = cause(e, IOException.class);
            return io == null ? answered(e, welcome) : trouble(io, false);
        } finally {
            leave();
        }
    }

    private void leave() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // as above: the reply stands
        }
    }

    private PostReply answered(MessagingException e, boolean welcome) {
        int code = transport.getLastReturnCode();
        String words = String.valueOf(transport.getLastServerResponse());
        if (code == NOT_AN_ANSWER) {
            return welcome || words.equals("[EOF]")
                    ? new PostReply.TryLater(PostReply.Delay.BROKE_OFF)
                    : new PostReply.WrongSettings(PostReply.Fault.NO_MAIL_SERVER);
        }
        if (code >= 400 && code < 500) {
            return new PostReply.TryLater(PostReply.Delay.BUSY);
        }
        if (e instanceof AuthenticationFailedException || code == LOGIN_NEEDED) {
            return new PostReply.WrongSettings(PostReply.Fault.LOGIN_REFUSED);
        }
        if (!welcome) {
            return new PostReply.WrongSettings(
                    code < 500 || transport.supportsExtension("STARTTLS")
                            ? PostReply.Fault.NOT_SECURE
                            : PostReply.Fault.NO_MAIL_SERVER);
        }
        return code < 500
                ? new PostReply.TryLater(PostReply.Delay.BROKE_OFF)
                : refused(e, code, words);
    }

    private static PostReply refused(MessagingException e, int code, String words) {
        if (e instanceof SMTPSendFailedException failed
                && failed.getCommand().startsWith("MAIL ")) {
            return new PostReply.WrongSettings(PostReply.Fault.SENDER_REFUSED);
        }
        Matcher status = STATUS.matcher(words);
        return new PostReply.Refused(code, status.find() ? status.group(1) : "");
    }

    private static PostReply trouble(IOException e, boolean connecting) {
        if (cause(e, CertificateException.class) != null) {
            return new PostReply.WrongSettings(PostReply.Fault.NOT_TRUSTED);
        }
        if (cause(e, TooMuchException.class) != null) {
            return new PostReply.TryLater(PostReply.Delay.TOO_MUCH);
        }
        if (cause(e, UnknownHostException.class) != null) {
            return new PostReply.TryLater(PostReply.Delay.UNREACHABLE);
        }
        if (cause(e, SocketTimeoutException.class) != null) {
            return new PostReply.TryLater(PostReply.Delay.TIMED_OUT);
        }
        if (e instanceof SSLException
                && cause(e, EOFException.class) == null
                && cause(e, SocketException.class) == null) {
            return new PostReply.WrongSettings(PostReply.Fault.NOT_SECURE);
        }
        return new PostReply.TryLater(
                connecting ? PostReply.Delay.UNREACHABLE : PostReply.Delay.BROKE_OFF);
    }

    /// The nearest cause of a kind; the library hangs causes where only it looks for them.
    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> kind) {
        @Nullable Throwable at = e;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at instanceof MessagingException m ? m.getNextException() : at.getCause();
        }
        return null;
    }
}
