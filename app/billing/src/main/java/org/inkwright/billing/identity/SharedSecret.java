package org.inkwright.billing.identity;

import org.inkwright.billing.database.Database;

/// Secrets that all instances share.
public final class SharedSecret {
    private SharedSecret() {}

    /// The secret of a name; whoever asks first makes it.
    public static String of(Database database, String name) {
        String fresh = new Tokens().fresh();
        return database.transact(all -> {
            all.change(
                    "insert into endpoint_secret (name, secret) values (?, ?)"
                            + " on conflict do nothing",
                    name,
                    fresh);
            return all.only(
                    "select secret from endpoint_secret where name = ?",
                    row -> row.text("secret"),
                    name);
        });
    }
}
