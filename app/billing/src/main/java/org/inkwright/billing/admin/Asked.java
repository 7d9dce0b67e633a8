package org.inkwright.billing.admin;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Problem;

/// What an operator sent with a request.
///
/// @param id what it is about, from the address; empty for none
/// @param key says which requests are the same; empty for none
/// @param fields by name
record Asked(String id, String key, Map<String, String> fields) {
    private static final int LONGEST_REASON = 500;

    Asked {
        fields = Map.copyOf(fields);
    }

    /// A field; empty when it was not sent.
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /// The operator's words for why, where they are some.
    Optional<String> reason() {
        String reason = field("reason");
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? Optional.empty()
                : Optional.of(reason);
    }

    /// The id of the address, where it is one of ours.
    Optional<UUID> subject() {
        return Ids.parsed(id);
    }

    /// Does something to what the address names, for a reason.
    ///
    /// @param unknown the sentence for an id that is none of ours
    Outcome because(String unknown, BiFunction<UUID, String, Outcome> act) {
        if (reason().isEmpty()) {
            return new Outcome.Refused(Problem.MALFORMED, "no-reason");
        }
        return subject()
                .map(id -> act.apply(id, reason().orElseThrow()))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND, unknown));
    }

    /// The id of what this request makes: the same request of the same operator makes the same.
    UUID made(Operator operator) {
        return UUID.nameUUIDFromBytes(
                (operator.account() + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
