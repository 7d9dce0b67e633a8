package org.inkwright.billing.identity;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.settings.Secret;

/// Makes accounts whose passwords are hashed cheaply.
public final class People {
    private static final Pattern LINK = Pattern.compile("link=([\\w-]{43})");
    private static final int CHEAP_KB = 64;

    public final Accounts accounts;
    public final Letters letters;
    public final Outbox outbox;

    /// Where they sign up.
    public String network = "10.0.0.7";

    public People(Books books, URI address) {
        outbox = new Outbox(books.database);
        letters = new Letters(outbox, address);
        accounts = new Accounts(books.database, books.clock, letters, new Passwords(CHEAP_KB));
    }

    /// Signs somebody up, confirms the address and signs a browser in.
    ///
    /// @return the session of the browser
    public String signedIn(String address, String password) {
        accounts.signUp(address, new Secret(password), network);
        accounts.verify(lastLink(), new Secret(password), network);
        return switch (accounts.signIn(address, new Secret(password), network)) {
            case SignIn.Done done -> done.session();
            case SignIn.Wrong _, SignIn.Unverified _, SignIn.TooOften _ ->
                    throw new AssertionError("not signed in");
        };
    }

    /// Whom the newest mail goes to, and its subject.
    public String newestMail() {
        Outbox.Mail mail = outbox.newest().getFirst();
        return mail.recipient() + ": " + mail.subject();
    }

    /// The link of the newest mail.
    String lastLink() {
        Matcher link = LINK.matcher(outbox.newest().getFirst().body());
        if (!link.find()) {
            throw new AssertionError("the mail has no link");
        }
        return link.group(1);
    }
}
