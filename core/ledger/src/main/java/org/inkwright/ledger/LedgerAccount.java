package org.inkwright.ledger;

import java.util.regex.Pattern;

/// An account of the ledger. The order of accounts is the order in which they are locked (rule 8).
///
/// @param owner the id of the user, or `house`
/// @param part which of the owner's accounts of this kind: the id of the lot, pool or boost; of a
///   house account its unit
public record LedgerAccount(AccountKind kind, String owner, String part)
        implements Comparable<LedgerAccount> {
    /// The owner of our own accounts.
    public static final String HOUSE = "house";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /// @throws IllegalArgumentException for names that do not fit a code, and when a house account
    ///   is a user's or the other way round
    public LedgerAccount {
        if (!NAME.matcher(owner).matches() || !NAME.matcher(part).matches()) {
            throw new IllegalArgumentException("an account needs plain names");
        }
        if (owner.equals(HOUSE) != (kind.side() == AccountKind.Side.HOUSE)) {
            throw new IllegalArgumentException(kind + " does not belong to " + owner);
        }
        if (owner.equals(HOUSE)) {
            new Unit(part);
        }
    }

    /// One of our own accounts.
    public static LedgerAccount house(AccountKind kind, Unit unit) {
        return new LedgerAccount(kind, HOUSE, unit.code());
    }

    /// What a user owes.
    public static LedgerAccount debt(String owner) {
        return new LedgerAccount(AccountKind.DEBT, owner, "credit");
    }

    /// A prepaid lot.
    public static LedgerAccount prepaid(String owner, String lot) {
        return new LedgerAccount(AccountKind.PREPAID, owner, lot);
    }

    /// What its balance counts.
    public Unit unit() {
        if (kind.side() == AccountKind.Side.HOUSE) {
            return new Unit(part);
        }
        return kind.isPool() ? Unit.GENERATION : Unit.CREDIT;
    }

    /// The whole account in one word, such as `lot.prepaid/7f3a/order-9`.
    public String code() {
        return kind.code() + "/" + owner + "/" + part;
    }

    /// Reads what [#code] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    public static LedgerAccount of(String code) {
        String[] parts = code.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an account: " + code);
        }
        return new LedgerAccount(AccountKind.of(parts[0]), parts[1], parts[2]);
    }

    /// Whether a balance may stand there: funds not below zero, claims not above.
    public boolean allows(Amount balance) {
        return switch (kind.side()) {
            case FUND -> balance.sign() >= 0;
            case CLAIM -> balance.sign() <= 0;
            case HOUSE -> true;
        };
    }

    @Override
    public int compareTo(LedgerAccount other) {
        return code().compareTo(other.code());
    }

    @Override
    public String toString() {
        return code();
    }
}
