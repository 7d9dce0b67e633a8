package org.inkwright.billing.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id by which a request is found in logs and records.
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    /// The client's id if it is harmless, else one of ours.
    static String of(@Nullable String sent) {
        return sent != null && GOOD.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }
}
