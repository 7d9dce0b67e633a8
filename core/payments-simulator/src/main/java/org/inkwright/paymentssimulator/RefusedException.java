package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.io.Serial;

/// A request that Stripe refuses.
final class RefusedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String param;

    RefusedException(int status, String type, String code, String param, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static RefusedException invalid(String param, String code, String message) {
        return new RefusedException(400, "invalid_request_error", code, param, message);
    }

    static RefusedException missing(String kind, String id, String param) {
        return new RefusedException(
                404,
                "invalid_request_error",
                "resource_missing",
                param,
                "No such " + kind + ": '" + id + "'");
    }

    static RefusedException declined() {
        return new RefusedException(
                402, "card_error", "card_declined", "", "Your card was declined.");
    }

    int status() {
        return status;
    }

    JsonObject json() {
        Doc error = new Doc();
        if (!code.isEmpty()) {
            error.put("code", code).put("doc_url", "https://docs.stripe.com/error-codes#" + code);
        }
        error.put("message", String.valueOf(getMessage()));
        if (!param.isEmpty()) {
            error.put("param", param);
        }
        return new Doc().put("error", error.put("type", type).json()).json();
    }
}
