package org.inkwright.ledger;

import java.util.regex.Pattern;

/// Why a transaction was made: what it belongs to in the other tables.
///
/// @param id the id there; where one thing moves credits in several steps, with what tells the
///   steps apart after a slash
public record Cause(Kind kind, String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,150}");

    /// What a cause is.
    public enum Kind {
        ORDER("order"),
        HOLD("hold"),
        REFUND("refund"),
        DISPUTE("dispute"),
        ADJUSTMENT("adjustment"),
        PERIOD("period"),
        LOT("lot"),
        /// A transaction that was a mistake.
        TRANSACTION("transaction");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /// @throws IllegalArgumentException for an id that does not fit a reference
    public Cause {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a cause");
        }
    }

    /// The same cause, one step further.
    public Cause step(String what) {
        return new Cause(kind, id + "/" + what);
    }

    /// The cause in one word, such as `order:91`.
    public String code() {
        return kind.code + ":" + id;
    }

    /// Reads what [#code] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Cause of(String code) {
        int colon = code.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.code.equals(code.substring(0, colon))) {
                return new Cause(kind, code.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("not a cause: " + code);
    }
}
