package org.inkwright.ledger;

/// Who caused a transaction.
public sealed interface Actor {
    /// A user, by what the account's owner did.
    record User(String id) implements Actor {
        public User {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a user has an id");
            }
        }

        @Override
        public String code() {
            return "user:" + id;
        }
    }

    /// An admin, by hand.
    record Admin(String id) implements Actor {
        public Admin {
            if (id.isBlank()) {
                throw new IllegalArgumentException("an admin has an id");
            }
        }

        @Override
        public String code() {
            return "admin:" + id;
        }
    }

    /// The endpoint itself: a period began, a lot ended, a payment was announced.
    record Endpoint() implements Actor {
        @Override
        public String code() {
            return "system";
        }
    }

    /// The actor in one word, for tables and exports.
    String code();

    /// Reads what [#code] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    static Actor of(String code) {
        if (code.equals("system")) {
            return new Endpoint();
        }
        int colon = code.indexOf(':');
        String id = code.substring(colon + 1);
        return switch (colon < 0 ? "" : code.substring(0, colon)) {
            case "user" -> new User(id);
            case "admin" -> new Admin(id);
            default -> throw new IllegalArgumentException("not an actor: " + code);
        };
    }
}
