package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.util.Optional;

/// Answers that were given to idempotency keys, kept for a day.
final class AnsweredKeys {
    private static final String TABLE = "key";
    private static final long DAY_SECONDS = 86_400;

    private final Store store;

    AnsweredKeys(Store store) {
        this.store = store;
    }

    /// What was asked, so that another request with the same key is noticed.
    static String asked(SimulatorRequest request) {
        return request.method() + " " + request.path() + " " + request.body();
    }

    /// The answer that was given before, if any.
    ///
    /// @throws RefusedException when the key was used for another request
    Optional<SimulatorAnswer> given(String key, SimulatorRequest request) {
        Optional<JsonObject> row =
                store.find(TABLE, key)
                        .filter(one -> Doc.whole(one, "at") + DAY_SECONDS > store.seconds());
        row.filter(one -> !Doc.text(one, "asked").equals(asked(request)))
                .ifPresent(other -> {
                    throw new RefusedException(
                            400,
                            "idempotency_error",
                            "",
                            "",
                            "Keys for idempotent requests can only be used with the same"
                                    + " parameters they were first used with.");
                });
        return row.map(one ->
                Answers.json((int) Doc.whole(one, "status"), Doc.text(one, "body"), store)
                        .replayed());
    }

    void keep(String key, SimulatorRequest request, SimulatorAnswer answer) {
        store.all(TABLE).stream()
                .filter(one -> Doc.whole(one, "at") + DAY_SECONDS <= store.seconds())
                .map(one -> Doc.text(one, "id"))
                .toList()
                .forEach(old -> store.forget(TABLE, old));
        store.keep(
                TABLE,
                new Doc()
                        .put("id", key)
                        .put("asked", asked(request))
                        .put("status", answer.status())
                        .put("body", answer.body())
                        .put("at", store.seconds())
                        .json());
    }
}
