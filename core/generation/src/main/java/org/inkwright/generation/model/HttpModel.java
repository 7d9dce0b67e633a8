package org.inkwright.generation.model;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Asks a service over the web in its dialect: signs, sends, watches the time, asks again while no
/// word has come. Safe to share between threads.
final class HttpModel {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Provider provider;
    private final KeySource keys;
    private final ModelWeb web;
    private final Dialect dialect;
    private final Concessions concessions = new Concessions();

    HttpModel(Provider provider, KeySource keys, ModelWeb web, Dialect dialect) {
        this.provider = provider;
        this.keys = keys;
        this.web = web;
        this.dialect = dialect;
    }

    Provider provider() {
        return provider;
    }

    void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        switch (Door.of(provider, keys)) {
            case Door.Shut(var trouble) ->
                    events.accept(new ModelEvent.Failed(ModelFailure.of(trouble)));
            case Door.Open open -> events.accept(ask(open, request, stop, events));
        }
    }

    private ModelEvent.Ended ask(
            Door.Open door, ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        HttpUrl url = door.address().resolve(dialect.answerPath());
        ModelLimits limits = web.limits(url.host());
        var retries = new Retries(limits, web.pacing());
        try (var cutoff = new Cutoff(limits, web.pacing(), stop)) {
            var exchange = new Exchange(web.client(limits), retries, cutoff);
            for (int attempt = 1; ; ) {
                var reading =
                        new Reading(events, cutoff::awaitNextWord, request.options().outputCap());
                Request post = post(door, url, request);
                ModelEvent.Ended end =
                        door.redacted(
                                exchange.run(post, reading, got -> read(got, reading, cutoff)));
                Optional<ModelEvent.Waiting> wait = again(end, reading, attempt, retries);
                boolean conceded = wait.isEmpty() && conceded(request, end, reading);
                if (cutoff.cause() != null || (wait.isEmpty() && !conceded)) {
                    reading.tellUsage();
                    return end;
                }
                if (wait.isPresent()) {
                    attempt++;
                    events.accept(wait.get());
                    ModelEvent.Ended cut = rest(wait.get(), cutoff);
                    if (cut != null) {
                        return cut;
                    }
                }
            }
        }
    }

    private ModelEvent.Ended read(Response response, Reading reading, Cutoff cutoff)
            throws IOException {
        new AnswerBody(dialect, reading).read(response);
        Cutoff.Cause cause = cutoff.cause();
        reading.flush();
        return cause == null ? reading.end() : Cutoff.end(cause);
    }

    private static Optional<ModelEvent.Waiting> again(
            ModelEvent.Ended end, Reading reading, int attempt, Retries retries) {
        if (reading.hasText() || !(end instanceof ModelEvent.Failed(ModelFailure failure))) {
            return Optional.empty();
        }
        return retries.pauseAfter(attempt, failure)
                .map(pause -> new ModelEvent.Waiting(attempt, pause, failure.trouble()));
    }

    private boolean conceded(ModelRequest request, ModelEvent.Ended end, Reading reading) {
        return !reading.hasText()
                && end instanceof ModelEvent.Failed(ModelFailure failure)
                && concessions.learn(request.model(), failure);
    }

    /// Waits; what ends the waiting early ends the answer.
    private ModelEvent.@Nullable Ended rest(ModelEvent.Waiting wait, Cutoff cutoff) {
        try {
            web.pacing().pause(wait.pause(), cutoff.signal());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ModelEvent.Finished(FinishReason.STOPPED);
        }
        Cutoff.Cause cause = cutoff.cause();
        return cause == null ? null : Cutoff.end(cause);
    }

    private Request post(Door.Open door, HttpUrl url, ModelRequest request) {
        Set<Dialect.Extra> without = concessions.of(request.model());
        String body = dialect.body(request, without).toString();
        Request.Builder post =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "Inkwright")
                        .header("Accept", "text/event-stream, application/json")
                        .post(RequestBody.create(body, JSON));
        dialect.sign(post, door.key());
        return post.build();
    }

    ModelList models(StopSignal stop) {
        var catalogue = new Catalogue(provider);
        return switch (list(catalogue, stop)) {
            case ModelEvent.Failed(var failure) -> new ModelList.Untold(failure);
            case ModelEvent.Finished _ -> catalogue.names();
        };
    }

    PriceTags prices(StopSignal stop) {
        var catalogue = new Catalogue(provider);
        return switch (list(catalogue, stop)) {
            case ModelEvent.Failed(var failure) -> new PriceTags.Untold(failure);
            case ModelEvent.Finished _ -> catalogue.tags();
        };
    }

    private ModelEvent.Ended list(Catalogue catalogue, StopSignal stop) {
        return switch (Door.of(provider, keys)) {
            case Door.Shut(var trouble) -> new ModelEvent.Failed(ModelFailure.of(trouble));
            case Door.Open open -> list(open, catalogue, stop);
        };
    }

    private ModelEvent.Ended list(Door.Open door, Catalogue catalogue, StopSignal stop) {
        HttpUrl url = door.address().resolve(dialect.listPath());
        ModelLimits limits = web.limits(url.host());
        Request.Builder get = new Request.Builder().url(url).header("User-Agent", "Inkwright");
        dialect.sign(get, door.key());
        try (var cutoff = new Cutoff(limits, web.pacing(), stop)) {
            var exchange =
                    new Exchange(web.client(limits), new Retries(limits, web.pacing()), cutoff);
            var nothing = new Reading(_ -> {}, () -> {}, 1);
            return door.redacted(exchange.run(get.build(), nothing, catalogue::read));
        }
    }

    @Override
    public String toString() {
        return provider.name();
    }
}
