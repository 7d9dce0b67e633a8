package org.inkwright.billingapi;

/// What may go wrong on the way to the billing endpoint and back. What the endpoint itself refuses
/// is a [Problem].
public enum ApiTrouble {
    /// The address is none, or would send the token unprotected through other people's networks.
    BAD_ADDRESS("billing.bad-address"),
    /// Nobody is signed in; nothing was sent.
    SIGNED_OUT("billing.signed-out"),
    /// The endpoint cannot be reached; nothing has happened there.
    UNREACHABLE("billing.unreachable"),
    /// The connection cannot be protected; nothing was sent.
    NOT_SECURE("billing.not-secure"),
    /// No answer came in time; the request may have been done.
    TIMED_OUT("billing.timed-out"),
    /// The connection broke off; the request may have been done.
    BROKE_OFF("billing.broke-off"),
    /// Something before the endpoint says that it is out of order.
    OUT_OF_ORDER("billing.out-of-order"),
    /// Something else answered, such as the page of a hotel's network.
    NOT_THE_ENDPOINT("billing.not-the-endpoint"),
    /// The answer is not what was asked for; perhaps the app is too old.
    UNREADABLE("billing.unreadable"),
    /// More came than any answer has.
    TOO_LARGE("billing.too-large"),
    /// The app stopped the request.
    STOPPED("billing.stopped");

    private final String code;

    ApiTrouble(String code) {
        this.code = code;
    }

    /// The key of the sentence that the writer reads.
    public String code() {
        return code;
    }
}
