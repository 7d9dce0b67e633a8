package org.inkwright.billing.web;

import java.util.Locale;

/// Every reason to refuse a request. Its words stand in `problems.properties`, under its code.
public enum Problem {
    /// The request makes no sense.
    MALFORMED(400),
    /// A key is needed, so that what is asked for twice is done once.
    KEY_MISSING(400),
    /// No token, or one that does not count any more.
    UNAUTHORIZED(401),
    /// Money would help: balance or pool are too small, or something is owed.
    PAYMENT_REQUIRED(402),
    /// An operator has closed the account for hosted work.
    SUSPENDED(403),
    /// The plan does not bring this.
    PLAN_LACKS(403),
    /// The caller may not do this.
    FORBIDDEN(403),
    /// A page of somebody else sent one of our forms.
    CROSS_SITE(403),
    /// There is nothing at this address, or it is somebody else's.
    NOT_FOUND(404),
    /// The address is right, the method is not.
    METHOD_NOT_ALLOWED(405),
    /// The client took too long to send.
    TOO_SLOW(408),
    /// The same is being done just now.
    IN_PROGRESS(409),
    /// It does not fit how things stand, and will not by waiting.
    CONFLICT(409),
    /// It was there, and its time is over.
    OVER(410),
    /// The body is too long.
    BODY_TOO_LARGE(413),
    /// The body is of another kind.
    WRONG_BODY_TYPE(415),
    /// The request is understood, and nothing can come of it.
    IMPOSSIBLE(422),
    /// The key was used for another request.
    KEY_REUSED(422),
    /// What was seen and what is sold now differ.
    OFFER_CHANGED(422),
    /// Waiting would help.
    TOO_MANY(429),
    /// The headers are too long.
    HEADERS_TOO_LARGE(431),
    /// Nobody expected this.
    INTERNAL(500),
    /// The payment provider refused or failed.
    PAYMENT_PROVIDER(502),
    /// The program is stopping, or its database is away or too busy.
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The name for programs.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The problem that says a status of the HTTP server itself best.
    static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
