package org.inkwright.billing.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.inkwright.billing.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP edge: reads what a route takes, writes what its endpoint answers, and turns whatever
/// goes wrong into a refusal. Shared by all threads.
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String RETRY_SECONDS = "2";
    private static final String RETRY_AFTER = "retry_after_ms";

    private static final int PIECE = 8192;

    private final Problems problems = new Problems();
    private final Duration arrival;

    /// @param arrival how long the body of a request may take to arrive
    Door(Duration arrival) {
        this.arrival = arrival;
    }

    void handle(Endpoint endpoint, Context context) {
        String id = Traffic.id(context);
        write(context, id, answer(endpoint, context, id));
    }

    /// Refuses what no endpoint saw.
    void refuse(Context context, Problem problem) {
        write(context, Traffic.id(context), new Answer.Refusal(problem));
    }

    /// The refusal of a request that broke off before it had a context.
    String refusal(Problem problem, String id) {
        return GSON.toJson(problems.body(new Answer.Refusal(problem), id));
    }

    private Answer answer(Endpoint endpoint, Context context, String id) {
        Route.Body expected = endpoint.route().body();
        try {
            Optional<Problem> wrong = wrong(expected, context);
            if (wrong.isPresent()) {
                return new Answer.Refusal(wrong.orElseThrow());
            }
            return switch (arrived(context.req().getInputStream(), expected.mostBytes())) {
                case Arrival.Whole(byte[] body) -> endpoint.answer(new Call(context, id, body));
                case Arrival.Wrong(Problem problem) -> cutOff(context, problem);
            };
        } catch (DatabaseException e) {
            LOG.warn("the database refused: {}", e.trouble(), e);
            return new Answer.Refusal(
                    e.trouble().passes() ? Problem.UNAVAILABLE : Problem.INTERNAL);
        } catch (Exception e) {
            // The HTTP edge: whatever nobody expected is logged here, once, and told to nobody.
            return unexpected(e);
        }
    }

    private static Answer unexpected(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException bad) {
                return new Answer.Refusal(Problem.ofStatus(bad.getCode()));
            }
        }
        LOG.error("a request failed", failure);
        return new Answer.Refusal(Problem.INTERNAL);
    }

    private static Optional<Problem> wrong(Route.Body expected, Context context) {
        if (expected.type().isEmpty() || expected.type().equals(Route.Body.ANY)) {
            return Optional.empty();
        }
        String type = String.valueOf(context.contentType()).split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(expected.type())) {
            return Optional.of(Problem.WRONG_BODY_TYPE);
        }
        boolean form = expected.type().equals(Route.Body.form().type());
        return form && isFromElsewhere(context)
                ? Optional.of(Problem.CROSS_SITE)
                : Optional.empty();
    }

    // A page of somebody else must not be able to send our forms with the visitor's cookies.
    private static boolean isFromElsewhere(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = context.header("Origin");
        return origin != null && !origin.endsWith("://" + context.host());
    }

    private Arrival arrived(InputStream in, int most) throws IOException {
        long begun = System.nanoTime();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
            body.write(piece, 0, got);
            if (body.size() > most) {
                return new Arrival.Wrong(Problem.BODY_TOO_LARGE);
            }
            if (System.nanoTime() - begun > arrival.toNanos()) {
                return new Arrival.Wrong(Problem.TOO_SLOW);
            }
        }
        return new Arrival.Whole(body.toByteArray());
    }

    /// What came of waiting for a body.
    private sealed interface Arrival {
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
        record Whole(byte[] body) implements Arrival {}

        record Wrong(Problem problem) implements Arrival {}
    }

    // The rest is not read: the connection ends with the answer.
    private static Answer cutOff(Context context, Problem problem) {
        context.header("Connection", "close");
        return new Answer.Refusal(problem);
    }

    private void write(Context context, String id, Answer answer) {
        switch (answer) {
            case Answer.Json json ->
                    context.status(json.status())
                            .contentType("application/json")
                            .result(GSON.toJson(json.value()));
            case Answer.Message message -> {
                message.headers().forEach(context::header);
                context.status(message.status())
                        .contentType("application/json")
                        .result(message.json());
            }
            case Answer.Raw raw -> {
                raw.headers().forEach(context::header);
                context.status(raw.status()).result(raw.body());
            }
            case Answer.Events events -> stream(context, events);
            case Answer.Stream stream -> stream(context, stream);
            case Answer.Page page ->
                    context.status(page.status())
                            .contentType("text/html; charset=utf-8")
                            .result(page.html());
            case Answer.Elsewhere elsewhere -> {
                context.status(303).header("Location", elsewhere.location());
                elsewhere.cookie().ifPresent(cookie -> context.header("Set-Cookie", cookie));
            }
            case Answer.Text text ->
                    context.status(200).contentType(text.type()).result(text.text());
            case Answer.Refusal refusal -> refuse(context, id, refusal);
        }
    }

    // Nothing may gather what is sent, neither here nor on the way.
    private static void stream(Context context, Answer.Events events) {
        context.status(200)
                .contentType("text/event-stream")
                .header("Cache-Control", "no-store, no-transform")
                .header("X-Accel-Buffering", "no");
        try {
            events.work().accept(new EventSink(context.res().getOutputStream()));
        } catch (IOException e) {
            LOG.debug("nobody listens to the stream", e);
        }
    }

    private static void stream(Context context, Answer.Stream stream) {
        stream.headers().forEach(context::header);
        context.status(200).contentType(stream.type());
        try (var out =
                new OutputStreamWriter(context.res().getOutputStream(), StandardCharsets.UTF_8)) {
            stream.work().accept(text -> write(out, text));
        } catch (DatabaseException e) {
            // Whoever reads it knows how many rows there should be.
            LOG.error("a stream broke off", e);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("nobody listens to the stream", e);
        }
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Context context, String id, Answer.Refusal refusal) {
        refusal.headers().forEach(context::header);
        if (refusal.problem() == Problem.UNAVAILABLE) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        if (refusal.members().get(RETRY_AFTER) instanceof Long millis) {
            context.header("Retry-After", Long.toString((millis + 999) / 1000));
        }
        if (refusal.problem() == Problem.CONFLICT) {
            context.header("x-should-retry", "false");
        }
        if (refusal.problem() == Problem.UNAUTHORIZED) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(refusal.problem().status())
                .contentType(Problems.TYPE)
                .result(GSON.toJson(problems.body(refusal, id)));
    }
}
