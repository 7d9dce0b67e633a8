package org.inkwright.payments.stripe;

import com.google.gson.JsonParseException;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import com.stripe.model.StripeObjectInterface;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PaymentReply.Refused;
import org.inkwright.payments.PaymentReply.Trouble;
import org.inkwright.payments.PaymentReply.Unavailable;
import org.jspecify.annotations.Nullable;

/// Asks Stripe once and says what came of it. What Stripe says in words is not passed on: it may
/// quote the key, an address or a name.
final class Asking {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,80}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private Asking() {}

    /// A call of the library.
    interface Call {
        StripeObjectInterface send() throws StripeException;
    }

    /// Stripe's answer as it came.
    ///
    /// @param response with the time at which it was given
    record Answer(Facts facts, StripeResponse response) {}

    static <T> PaymentReply<T> ask(Call call, Function<Answer, T> reading) {
        try {
            StripeResponse response = call.send().getLastResponse();
            return new Done<>(reading.apply(new Answer(Facts.of(response.body()), response)));
        } catch (StripeException e) {
            return failed(e);
        } catch (JsonParseException | UnreadableException e) {
            // JSON, but not what the library or we can make an object of
            return new Unavailable<>(Trouble.NOT_UNDERSTOOD, null);
        }
    }

    private static <T> PaymentReply<T> failed(StripeException e) {
        Trouble trouble = trouble(e);
        if (trouble != null) {
            return new Unavailable<>(trouble, pause(e));
        }
        if (e instanceof AuthenticationException || e instanceof PermissionException) {
            return new Refused<>("no_access", "Stripe does not take the secret key." + request(e));
        }
        String code = missing(e).orElseGet(() -> code(e));
        return new Refused<>(code, "Stripe refused: " + code + param(e) + "." + request(e));
    }

    private static Optional<String> missing(StripeException e) {
        StripeError error = e.getStripeError();
        if (error == null
                || error.getParam() == null
                || !"resource_missing".equals(error.getCode())) {
            return Optional.empty();
        }
        if (error.getParam().equals("customer")) {
            return Optional.of("no_customer");
        }
        return error.getParam().endsWith("[product]")
                ? Optional.of(Products.GONE)
                : Optional.empty();
    }

    private static @Nullable Trouble trouble(StripeException e) {
        if (e instanceof ApiConnectionException) {
            return Trouble.UNREACHABLE;
        }
        int status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        if (status == 429) {
            return Trouble.BUSY;
        }
        if (status == 409) {
            return Trouble.IN_PROGRESS;
        }
        if (status >= 500 || e instanceof NotStripeException) {
            return Trouble.OUT_OF_ORDER;
        }
        // JSON of which the library cannot make what was asked for
        return e.getStripeError() == null ? Trouble.NOT_UNDERSTOOD : null;
    }

    private static @Nullable Duration pause(StripeException e) {
        StripeError error = e.getStripeError();
        return Optional.ofNullable(error == null ? null : error.getLastResponse())
                .flatMap(response -> response.headers().firstValue("Retry-After"))
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static String code(StripeException e) {
        StripeError error = e.getStripeError();
        return word(e.getCode())
                .or(() -> word(error == null ? null : error.getType()))
                .orElse("status_" + e.getStatusCode());
    }

    private static String param(StripeException e) {
        StripeError error = e.getStripeError();
        return word(error == null ? null : error.getParam()).map(name -> ", " + name).orElse("");
    }

    private static String request(StripeException e) {
        return word(e.getRequestId()).map(id -> " Request " + id + ".").orElse("");
    }

    /// Only what looks like a word of Stripe's, so that nothing else gets through.
    private static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> WORD.matcher(one).matches());
    }
}
