package org.inkwright.studio;

/// Why a speech model could not be had.
public enum ModelProblem {
    /// The server cannot be reached.
    OFFLINE("model.offline", Aftermath.TRY_AGAIN),
    /// The connection broke off again and again.
    BROKEN_OFF("model.broken-off", Aftermath.TRY_AGAIN),
    /// The connection stands but nothing comes any more.
    STALLED("model.stalled", Aftermath.TRY_AGAIN),
    /// The server asks for patience.
    BUSY("model.busy", Aftermath.TRY_AGAIN),
    /// The server is out of order.
    SERVER("model.server", Aftermath.TRY_AGAIN),
    /// The disk is full, or would be.
    DISK_FULL("model.disk-full", Aftermath.KEEP),
    /// The models folder cannot be written.
    NOT_WRITABLE("model.not-writable", Aftermath.KEEP),
    /// The server does not give it to us.
    REFUSED("model.refused", Aftermath.DROP),
    /// The server does not have it any more.
    NOT_FOUND("model.not-found", Aftermath.DROP),
    /// Something else came, such as the page of a hotel's network.
    NOT_A_MODEL("model.not-a-model", Aftermath.DROP),
    /// It is longer or shorter than the model is.
    WRONG_LENGTH("model.wrong-length", Aftermath.DROP),
    /// It is not, bit by bit, the model that it should be.
    WRONG_HASH("model.wrong-hash", Aftermath.DROP),
    /// Its structure is not that of a speech model.
    UNSOUND("model.unsound", Aftermath.DROP);

    private final String code;
    private final Aftermath aftermath;

    ModelProblem(String code, Aftermath aftermath) {
        this.code = code;
        this.aftermath = aftermath;
    }

    /// The key of the sentence that the writer reads.
    public String code() {
        return code;
    }

    boolean mayPass() {
        return aftermath == Aftermath.TRY_AGAIN;
    }

    boolean spoilsWhatIsThere() {
        return aftermath == Aftermath.DROP;
    }

    private enum Aftermath {
        TRY_AGAIN,
        KEEP,
        DROP
    }
}
