package org.inkwright.billing.database;

/// What can be wrong with a database, with a sentence for the operator.
public enum Trouble {
    /// Another process has the embedded file open.
    IN_USE(
            "Another program has the database open. Nothing was changed. End that program, or give"
                    + " this one a home of its own."),
    /// Nobody answers, or no connection became free in time.
    UNREACHABLE(
            "The database does not answer. Nothing was changed. Check that it runs and that"
                    + " database.url names it."),
    /// The name or the password is wrong.
    REFUSED(
            "The database refuses the name or the password. Nothing was changed. Check"
                    + " database.user and database.password."),
    /// A newer version of this program made the tables.
    NEWER(
            "The database was made by a newer version of this program. Nothing was changed. Start"
                    + " that version, or restore a backup from before the upgrade."),
    /// It was begun for another kind of money.
    OTHER_MONEY(
            "The database was begun for another kind of money (demonstrations, Stripe's tests or real"
                    + " money) than the settings say now. Nothing was changed. Set mode and"
                    + " stripe.secret.key as they were, or give this start a home or a database of"
                    + " its own."),
    /// The tables are not as this program left them.
    FOREIGN(
            "The tables in the database are not as this program makes them. Nothing was changed."
                    + " Check that database.url names the right database."),
    /// The embedded file is no database, or not a whole one.
    DAMAGED(
            "The database file is damaged. It was left as it is. Keep a copy of it and restore the"
                    + " last backup."),
    /// The folder or the file cannot be written.
    NOT_WRITABLE(
            "The folder of the database cannot be written. Nothing was changed. Check its owner and"
                    + " that the disk has room."),
    /// Others change the same rows so often that this transaction never got its turn.
    BUSY("The database is too busy. Nothing of this transaction is kept. Try again."),
    /// A constraint or a trigger refused what would have been wrong.
    GUARDED("A guard in the database refused the change. Nothing of this transaction is kept."),
    /// The database was lost while it committed, or before what it committed was on the disk.
    UNSURE(
            "The database was lost while it kept a transaction, which may be kept or not. Do the"
                    + " same again: what was kept once is not kept twice."),
    /// Anything else.
    FAILED("The database failed. Nothing of this transaction is kept; the log says more.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    /// What happened, what is safe, what to do next.
    public String sentence() {
        return sentence;
    }

    /// Whether the same transaction may well succeed in a moment.
    public boolean passes() {
        return this == BUSY || this == UNREACHABLE;
    }
}
