package org.inkwright.payments.stripe;

import java.util.function.Function;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PaymentReply.Refused;
import org.inkwright.payments.PaymentReply.Unavailable;

/// Joins questions that follow each other.
final class Replies {
    private Replies() {}

    /// Asks the next question when the one before was answered.
    static <A, B> PaymentReply<B> then(
            PaymentReply<A> reply, Function<A, PaymentReply<B>> question) {
        return switch (reply) {
            case Done<A> done -> question.apply(done.value());
            case Refused<A> no -> new Refused<>(no.code(), no.sentence());
            case Unavailable<A> later -> new Unavailable<>(later.trouble(), later.pause());
        };
    }
}
