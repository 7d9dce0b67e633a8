package org.inkwright.billing.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.settings.Secret;

/// Changes the mail address of an account: asked for with the password, done by the link that goes
/// to the new address, told to the old one both times. Nobody learns whether an address has an
/// account. Shared by all threads.
final class AddressChanges {
    static final Duration LINK = Duration.ofHours(24);

    private final Database database;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Letters letters;
    private final Tokens tokens = new Tokens();

    AddressChanges(Database database, InstantSource clock, Accounts accounts, Letters letters) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
        this.letters = letters;
    }

    /// Asks for another address.
    ///
    /// @param network where the request came from
    /// @return empty when the password is wrong
    Optional<Entry> ask(Accounts.Person person, String address, Secret password, String network) {
        Optional<MailAddress> mail = MailAddress.of(address);
        if (mail.isEmpty()) {
            return Optional.of(Entry.NO_ADDRESS);
        }
        if (!accounts.mayTry("address", person, network)) {
            return Optional.of(Entry.TOO_OFTEN);
        }
        if (!accounts.hasPassword(person.account(), password)) {
            return Optional.empty();
        }
        MailAddress wanted = mail.orElseThrow();
        Instant now = clock.instant();
        database.change(all -> ask(all, person, wanted, now));
        return Optional.of(Entry.TAKEN);
    }

    private void ask(Transaction all, Accounts.Person person, MailAddress wanted, Instant now) {
        Optional<PeopleRows.Kept> owner = new PeopleRows(all).find(wanted);
        boolean free = owner.filter(one -> !one.id().equals(person.account())).isEmpty();
        if (!free) {
            letters.addressAsked(all, person.address(), now);
            letters.alreadyThere(all, wanted.text(), now);
            return;
        }
        String link = tokens.fresh();
        var rows = new PeopleRows(all);
        rows.endLinks(person.account(), PeopleRows.Purpose.CHANGE);
        rows.addChange(link, person.account(), wanted, now.plus(LINK));
        letters.addressAsked(all, person.address(), now);
        letters.changeAddress(all, wanted.text(), link, now);
    }

    /// Follows the link of the mail to the new address.
    Entry confirm(String link) {
        Instant now = clock.instant();
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            Optional<MailAddress> wanted = rows.wanted(link).flatMap(MailAddress::of);
            return rows.useLink(link, PeopleRows.Purpose.CHANGE, now)
                    .flatMap(rows::find)
                    .filter(kept ->
                            wanted.filter(one -> rows.changeAddress(kept.id(), one)).isPresent())
                    .map(kept -> {
                        // Links that went to the old address open nothing any more.
                        rows.endLinks(kept.id(), PeopleRows.Purpose.RESET);
                        rows.endLinks(kept.id(), PeopleRows.Purpose.VERIFY);
                        rows.verify(kept.id(), now);
                        letters.addressChanged(all, kept.address(), now);
                        return Entry.TAKEN;
                    })
                    .orElse(Entry.OVER);
        });
    }
}
