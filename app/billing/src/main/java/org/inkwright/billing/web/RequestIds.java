package org.inkwright.billing.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id by which a request is found in logs and records.
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /// The header of the W3C Trace Context.
    static final String TRACE = "traceparent";

    // version 00: trace id, parent id, flags; later versions may carry more behind them
    private static final Pattern PARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.{0,200}");

    private RequestIds() {}

    /// The trace that the client's request belongs to, if it says so in the right form.
    static Optional<String> trace(@Nullable String sent) {
        Matcher parent = PARENT.matcher(sent == null ? "" : sent);
        return parent.matches() ? Optional.of(parent.group(1)) : Optional.empty();
    }

    /// The client's id if it is harmless, else one of ours.
    static String of(@Nullable String sent) {
        return sent != null && GOOD.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }
}
