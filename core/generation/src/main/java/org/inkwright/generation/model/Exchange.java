package org.inkwright.generation.model;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// One request and what comes back, on the calling thread.
final class Exchange {
    private static final int MOST_REDIRECTS = 3;
    private static final long LONGEST_COMPLAINT = 256L << 10;

    private final OkHttpClient client;
    private final Retries retries;
    private final Cutoff cutoff;

    Exchange(OkHttpClient client, Retries retries, Cutoff cutoff) {
        this.client = client.newBuilder().eventListener(new Handshakes(cutoff)).build();
        this.retries = retries;
        this.cutoff = cutoff;
    }

    private static final class Handshakes extends EventListener {
        private final Cutoff cutoff;

        Handshakes(Cutoff cutoff) {
            this.cutoff = cutoff;
        }

        @Override
        public void secureConnectStart(Call call) {
            cutoff.awaitHandshake();
        }

        @Override
        public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
            cutoff.awaitFirstWord();
        }
    }

    /// Takes what comes back when it is no error.
    interface Taker {
        ModelEvent.Ended take(Response response) throws IOException;
    }

    /// Sends and reads; every trouble on the way is an end.
    ModelEvent.Ended run(Request request, Reading reading, Taker taker) {
        cutoff.awaitFirstWord();
        try {
            return follow(request, taker);
        } catch (IOException e) {
            return broken(e, reading);
        } finally {
            cutoff.rest();
        }
    }

    private ModelEvent.Ended broken(IOException e, Reading reading) {
        Cutoff.Cause cause = cutoff.cause();
        reading.flush();
        if (cause != null) {
            return Cutoff.end(cause);
        }
        if (reading.isWhole() || reading.isOver()) {
            return reading.end();
        }
        ModelTrouble trouble = reading.hasText() ? ModelTrouble.BROKE_OFF : Troubles.of(e);
        return new ModelEvent.Failed(ModelFailure.of(trouble));
    }

    private ModelEvent.Ended follow(Request request, Taker taker) throws IOException {
        Request next = request;
        for (int hop = 0; ; hop++) {
            Call call = client.newCall(next);
            try (var _ = cutoff.watch(call);
                    Response response = call.execute()) {
                Request redirected = hop < MOST_REDIRECTS ? redirected(next, response) : null;
                if (redirected == null) {
                    return response.isSuccessful() ? taker.take(response) : refused(response);
                }
                next = redirected;
            }
        }
    }

    /// The same request elsewhere on the same host; null when there is nowhere to go. A key never
    /// follows to another host or out of a protected connection.
    private static @Nullable Request redirected(Request request, Response response) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
            return null;
        }
        HttpUrl from = request.url();
        HttpUrl to = from.resolve(location);
        return to != null && isNear(from, to) ? request.newBuilder().url(to).build() : null;
    }

    private static boolean isNear(HttpUrl from, HttpUrl to) {
        boolean upgrade = to.isHttps() && !from.isHttps();
        boolean samePort = to.port() == from.port() && to.isHttps() == from.isHttps();
        return to.host().equals(from.host()) && (samePort || upgrade);
    }

    private ModelEvent.Ended refused(Response response) throws IOException {
        if (response.isRedirect()) {
            String there = hostOf(response);
            return new ModelEvent.Failed(
                    new ModelFailure(
                            ModelTrouble.REDIRECTED, response.code(), there, Duration.ZERO));
        }
        BufferedSource body = response.body().source();
        body.request(LONGEST_COMPLAINT);
        String said = body.getBuffer().readUtf8();
        return new ModelEvent.Failed(Troubles.of(response.code(), said, retries.advised(response)));
    }

    private static String hostOf(Response response) {
        String location = response.header("Location");
        HttpUrl to = location == null ? null : response.request().url().resolve(location);
        return to == null ? "" : to.host();
    }
}
