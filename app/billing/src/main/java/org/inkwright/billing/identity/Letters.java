package org.inkwright.billing.identity;

import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.inkwright.billing.database.Transaction;

/// Writes the mails. Shared by all threads.
public final class Letters {
    private final ResourceBundle words =
            ResourceBundle.getBundle("org.inkwright.billing.identity.pages", Locale.ROOT);
    private final Outbox outbox;
    private final URI address;

    /// @param address how browsers reach the program
    public Letters(Outbox outbox, URI address) {
        this.outbox = outbox;
        this.address = address;
    }

    void verify(Transaction transaction, String recipient, String link, Instant at) {
        send(transaction, recipient, "verify", address + "/verify?link=" + link, at);
    }

    void reset(Transaction transaction, String recipient, String link, Instant at) {
        send(transaction, recipient, "reset", address + "/reset?link=" + link, at);
    }

    void changeAddress(Transaction transaction, String recipient, String link, Instant at) {
        send(transaction, recipient, "change", address + "/address?link=" + link, at);
    }

    void addressAsked(Transaction transaction, String recipient, Instant at) {
        send(transaction, recipient, "asked", address + "/forgot", at);
    }

    void addressChanged(Transaction transaction, String recipient, Instant at) {
        send(transaction, recipient, "changed", address + "/signin", at);
    }

    /// Tells somebody that an identity elsewhere opens their account from now on.
    void linked(Transaction transaction, String recipient, Instant at) {
        send(transaction, recipient, "linked", address + "/forgot", at);
    }

    void alreadyThere(Transaction transaction, String recipient, Instant at) {
        send(transaction, recipient, "there", address + "/forgot", at);
    }

    /// Tells somebody that a desktop was signed in.
    public void newDevice(Transaction transaction, String recipient, Instant at) {
        send(transaction, recipient, "device", address + "/account", at);
    }

    private void send(
            Transaction transaction, String recipient, String letter, String link, Instant at) {
        String subject = words.getString("mail." + letter + ".subject");
        String body = MessageFormat.format(words.getString("mail." + letter + ".body"), link);
        outbox.add(transaction, new Outbox.Mail(recipient, subject, body), at);
    }
}
