package org.inkwright.generation.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Base64;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.inkwright.generation.internal.Json;
import org.jspecify.annotations.Nullable;

/// Image models behind `images/generations`, as OpenAI and many others have it. Keeps no key. Asked
/// once: a picture that was made is paid for, whether it arrives or not.
final class OpenAiPictures implements PictureModel {
    /// The longest answer: a file of 50 MB in Base64.
    private static final long LONGEST = 70L << 20;

    private static final MediaType JSON = MediaType.get("application/json");

    private final Provider provider;
    private final KeySource keys;
    private final ModelWeb web;
    private final Dialect dialect;

    /// @param keys asked for the key at every call
    OpenAiPictures(Provider provider, KeySource keys, ModelWeb web) {
        this.provider = provider;
        this.keys = keys;
        this.web = web;
        this.dialect = new OpenAiDialect(provider.abilities());
    }

    @Override
    public PictureAnswer make(PictureRequest request, StopSignal stop) {
        if (provider.wire() != Provider.Wire.OPENAI) {
            return failed(ModelTrouble.UNKNOWN_MODEL);
        }
        return switch (Door.of(provider, keys)) {
            case Door.Shut(var trouble) -> failed(trouble);
            case Door.Open open -> make(open, request, stop);
        };
    }

    private PictureAnswer make(Door.Open door, PictureRequest request, StopSignal stop) {
        HttpUrl url = door.address().resolve("images/generations");
        Request.Builder post =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "Inkwright")
                        .post(RequestBody.create(body(request), JSON));
        dialect.sign(post, door.key());
        var told = new Told();
        ModelEvent.Ended end = door.redacted(exchange(post.build(), stop, told::read));
        if (end instanceof ModelEvent.Finished && told.elsewhere != null) {
            end = fetched(url, told, stop);
        }
        return switch (end) {
            case ModelEvent.Failed(var failure) -> new PictureAnswer.Failed(failure);
            case ModelEvent.Finished(var reason) ->
                    reason == FinishReason.STOPPED
                            ? new PictureAnswer.Stopped()
                            : new PictureAnswer.Made(told.bytes, told.usage);
        };
    }

    private static String body(PictureRequest request) {
        var body = new JsonObject();
        body.addProperty("model", request.model());
        body.addProperty("prompt", request.prompt());
        body.addProperty("n", 1);
        body.addProperty("size", request.size().told());
        return body.toString();
    }

    private ModelEvent.Ended exchange(Request request, StopSignal stop, Exchange.Taker taker) {
        ModelLimits limits = web.limits(request.url().host());
        try (var cutoff = new Cutoff(limits, web.pacing(), stop)) {
            var exchange =
                    new Exchange(web.client(limits), new Retries(limits, web.pacing()), cutoff);
            return exchange.run(request, new Reading(_ -> {}, () -> {}, 1), taker);
        }
    }

    /// The picture that lies elsewhere, asked for without the key. An answer does not make us look
    /// into the house: only protected addresses are followed, or the service's own host.
    private ModelEvent.Ended fetched(HttpUrl service, Told told, StopSignal stop) {
        HttpUrl there = told.elsewhere == null ? null : HttpUrl.parse(told.elsewhere);
        boolean near = there != null && there.host().equals(service.host());
        boolean far = there != null && there.isHttps() && !BaseAddress.isLocal(there.host());
        if (there == null || !(near || far)) {
            return new ModelEvent.Failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL));
        }
        var get = new Request.Builder().url(there).header("User-Agent", "Inkwright").build();
        return exchange(get, stop, told::take);
    }

    private static PictureAnswer failed(ModelTrouble trouble) {
        return new PictureAnswer.Failed(ModelFailure.of(trouble));
    }

    /// What the service told. For one thread.
    private static final class Told {
        private byte[] bytes = {};
        private TokenUsage usage = TokenUsage.NONE;
        private @Nullable String elsewhere;

        ModelEvent.Ended read(Response response) throws IOException {
            BufferedSource body = response.body().source();
            if (body.request(LONGEST)) {
                return new ModelEvent.Failed(ModelFailure.of(ModelTrouble.TOO_LARGE));
            }
            JsonObject json = Json.parse(body.getBuffer().readUtf8());
            JsonObject first = json == null ? new JsonObject() : Json.first(json, "data");
            String packed = Json.text(first, "b64_json");
            String url = Json.text(first, "url");
            if (json == null || (packed.isEmpty() && url.isEmpty())) {
                return new ModelEvent.Failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL));
            }
            JsonObject used = Json.object(json, "usage");
            usage =
                    new TokenUsage(
                            Json.number(used, "input_tokens", 0),
                            Json.number(used, "output_tokens", 0));
            if (packed.isEmpty()) {
                elsewhere = url;
                return new ModelEvent.Finished(FinishReason.COMPLETE);
            }
            return unpacked(packed);
        }

        private ModelEvent.Ended unpacked(String packed) {
            try {
                bytes = Base64.getMimeDecoder().decode(packed);
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
            return bytes.length == 0
                    ? new ModelEvent.Failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL))
                    : new ModelEvent.Finished(FinishReason.COMPLETE);
        }

        ModelEvent.Ended take(Response response) throws IOException {
            BufferedSource body = response.body().source();
            if (body.request(LONGEST)) {
                return new ModelEvent.Failed(ModelFailure.of(ModelTrouble.TOO_LARGE));
            }
            bytes = body.getBuffer().readByteArray();
            return new ModelEvent.Finished(FinishReason.COMPLETE);
        }
    }
}
