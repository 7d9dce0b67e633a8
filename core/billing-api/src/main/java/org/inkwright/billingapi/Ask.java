package org.inkwright.billingapi;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// One question to the endpoint.
///
/// @param body JSON; null for none
/// @param key null where nothing is moved
/// @param longer how long the endpoint itself may wait before it answers
record Ask<T>(
        String method,
        HttpUrl url,
        @Nullable String body,
        @Nullable IdempotencyKey key,
        Codec<T> codec,
        Duration longer) {}
