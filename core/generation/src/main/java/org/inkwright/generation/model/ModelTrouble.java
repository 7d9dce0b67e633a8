package org.inkwright.generation.model;

/// What may go wrong between a writer and a text model.
public enum ModelTrouble {
    /// The address is not one of the web.
    BAD_ADDRESS("text-model.bad-address"),
    /// No machine has that name, or this one is offline.
    NO_SUCH_HOST("text-model.no-such-host"),
    /// The machine is there but nobody listens, or the way to it is closed.
    UNREACHABLE("text-model.unreachable"),
    /// The connection cannot be protected, or would carry a key unprotected.
    NOT_SECURE("text-model.not-secure"),
    /// The service sends us to another host; a key does not follow.
    REDIRECTED("text-model.redirected"),
    /// The service wants a key and there is none.
    NO_KEY("text-model.no-key"),
    /// The key has characters that no key has.
    BAD_KEY("text-model.bad-key"),
    /// The service does not know the key.
    KEY_REFUSED("text-model.key-refused"),
    /// The account may not do this: another plan, region or permission is needed.
    NOT_ALLOWED("text-model.not-allowed"),
    /// The account has no credit left.
    NO_CREDIT("text-model.no-credit"),
    /// Nothing answers at this path; mostly a missing or doubled `/v1`.
    WRONG_PATH("text-model.wrong-path"),
    /// The service has no model of that name.
    UNKNOWN_MODEL("text-model.unknown-model"),
    /// The model cannot read so much at once.
    TOO_LONG("text-model.too-long"),
    /// A safety filter refused the request.
    FILTERED("text-model.filtered"),
    /// The service does not understand what we ask.
    BAD_REQUEST("text-model.bad-request"),
    /// Too many requests; the service asks for patience.
    BUSY("text-model.busy"),
    /// The service is out of order.
    SERVER("text-model.server"),
    /// The connection broke off.
    BROKE_OFF("text-model.broke-off"),
    /// Nothing came for too long after the request.
    NO_FIRST_WORD("text-model.no-first-word"),
    /// Words came, then nothing for too long.
    STALLED("text-model.stalled"),
    /// The whole answer took too long.
    TOO_SLOW("text-model.too-slow"),
    /// Something else answered, such as the page of a hotel's network.
    NOT_A_MODEL("text-model.not-a-model"),
    /// More came than any answer has.
    TOO_LARGE("text-model.too-large"),
    /// The writer's own cap is reached; nobody was asked.
    CAP_REACHED("cap.reached");

    private final String code;

    ModelTrouble(String code) {
        this.code = code;
    }

    /// The key of the sentence that the writer reads.
    public String code() {
        return code;
    }

    /// Whether the same request may succeed a little later.
    public boolean mayPass() {
        return switch (this) {
            case BUSY, SERVER, BROKE_OFF -> true;
            case BAD_ADDRESS,
                    NO_SUCH_HOST,
                    UNREACHABLE,
                    NOT_SECURE,
                    REDIRECTED,
                    NO_KEY,
                    BAD_KEY,
                    KEY_REFUSED,
                    NOT_ALLOWED,
                    NO_CREDIT,
                    WRONG_PATH,
                    UNKNOWN_MODEL,
                    TOO_LONG,
                    FILTERED,
                    BAD_REQUEST,
                    NO_FIRST_WORD,
                    STALLED,
                    TOO_SLOW,
                    NOT_A_MODEL,
                    TOO_LARGE,
                    CAP_REACHED ->
                    false;
        };
    }
}
