package org.inkwright.billing.database;

import org.jspecify.annotations.Nullable;

/// The database could not do what it was asked; nothing of the transaction is kept.
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    DatabaseException(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.sentence(), cause);
        this.trouble = trouble;
    }

    /// What is wrong, for programs.
    public Trouble trouble() {
        return trouble;
    }
}
