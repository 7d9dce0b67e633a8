package org.inkwright.billing.identity;

/// How a page tells what came of a form.
final class Entries {
    private Entries() {}

    /// The key of the sentence.
    static String words(Entry entry) {
        return switch (entry) {
            case TAKEN -> throw new IllegalArgumentException("each page says this itself");
            case NO_ADDRESS -> "entry.no-address";
            case WEAK_PASSWORD -> "entry.weak-password";
            case WRONG_PASSWORD -> "entry.wrong-password";
            case OVER -> "entry.over";
            case TOO_OFTEN -> "entry.too-often";
        };
    }

    /// The status of the page.
    static int status(Entry entry) {
        return switch (entry) {
            case TAKEN -> 200;
            case NO_ADDRESS, WEAK_PASSWORD -> 422;
            case WRONG_PASSWORD -> 403;
            case OVER -> 410;
            case TOO_OFTEN -> 429;
        };
    }
}
