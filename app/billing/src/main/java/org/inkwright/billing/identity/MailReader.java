package org.inkwright.billing.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;

/// Reads mails aloud in demo mode, where none leaves the machine: each new one once. Belongs to one
/// thread at a time.
public final class MailReader {
    private final Outbox outbox;
    private final Consumer<String> listener;
    private final Set<UUID> read = new HashSet<>();

    /// Those that are there already were read before.
    ///
    /// @param database where mails are kept
    /// @param listener hears each whole mail
    public MailReader(Database database, Consumer<String> listener) {
        this.outbox = new Outbox(database);
        this.listener = listener;
        outbox.kept().forEach(kept -> read.add(kept.id()));
    }

    /// Reads what is new, the oldest first.
    public void read() {
        for (Outbox.Kept kept : outbox.kept().reversed()) {
            if (read.add(kept.id())) {
                listener.accept(kept.mail().shown());
            }
        }
    }
}
