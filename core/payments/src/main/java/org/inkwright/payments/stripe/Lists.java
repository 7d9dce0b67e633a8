package org.inkwright.payments.stripe;

import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.ListPart;
import org.inkwright.payments.ListSpan;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.RefundState;
import org.inkwright.payments.stripe.Asking.Answer;

/// Reads Stripe's lists, a hundred items at a time.
final class Lists {
    private static final long PAGE = 100;
    private static final String NOTED_KEY = "metadata." + Marks.KEY;

    private final V1Services stripe;

    Lists(V1Services stripe) {
        this.stripe = stripe;
    }

    PaymentReply<ListPart<PaymentEvent>> events(ListSpan span) {
        EventListParams.Builder params =
                EventListParams.builder()
                        .setLimit(PAGE)
                        .addAllType(ContentReading.TYPES)
                        .setCreated(
                                EventListParams.Created.builder()
                                        .setGte(from(span))
                                        .setLt(until(span))
                                        .build());
        span.start().ifPresent(params::setStartingAfter);
        return Asking.ask(
                () -> stripe.events().list(params.build()),
                answer -> part(answer, event -> Optional.of(EventReading.fetched(event))));
    }

    PaymentReply<ListPart<CheckoutState>> paidCheckouts(ListSpan span) {
        SessionListParams.Builder params =
                SessionListParams.builder()
                        .setLimit(PAGE)
                        .setStatus(SessionListParams.Status.COMPLETE)
                        .setCreated(
                                SessionListParams.Created.builder()
                                        .setGte(from(span))
                                        .setLt(until(span))
                                        .build());
        span.start().ifPresent(params::setStartingAfter);
        return Asking.ask(
                () -> stripe.checkout().sessions().list(params.build()),
                answer ->
                        part(
                                answer,
                                session ->
                                        Optional.of(session)
                                                .filter(StateReading::isOfMoney)
                                                .map(StateReading::checkout)
                                                .filter(one -> one.progress().isPaid())));
    }

    PaymentReply<ListPart<RefundState>> refunds(ListSpan span) {
        RefundListParams.Builder params =
                RefundListParams.builder()
                        .setLimit(PAGE)
                        .setCreated(
                                RefundListParams.Created.builder()
                                        .setGte(from(span))
                                        .setLt(until(span))
                                        .build());
        span.start().ifPresent(params::setStartingAfter);
        return Asking.ask(
                () -> stripe.refunds().list(params.build()),
                answer -> part(answer, one -> Optional.of(StateReading.refund(one))));
    }

    PaymentReply<Optional<RefundState>> refundOf(String payment, PaymentKey key) {
        RefundListParams.Builder params =
                RefundListParams.builder().setLimit(PAGE).setPaymentIntent(payment);
        return Asking.ask(
                () -> stripe.refunds().list(params.build()),
                answer -> {
                    Optional<RefundState> found =
                            answer.facts().list("data").stream()
                                    .filter(one -> key.value().equals(one.textOr(NOTED_KEY, "")))
                                    .map(StateReading::refund)
                                    .findFirst();
                    // Nobody has had a payment refunded in so many parts; money would go out twice.
                    if (found.isEmpty() && answer.facts().flag("has_more")) {
                        throw new UnreadableException("more refunds of a payment than one page");
                    }
                    return found;
                });
    }

    PaymentReply<ListPart<DisputeState>> disputes(ListSpan span) {
        DisputeListParams.Builder params =
                DisputeListParams.builder()
                        .setLimit(PAGE)
                        .setCreated(
                                DisputeListParams.Created.builder()
                                        .setGte(from(span))
                                        .setLt(until(span))
                                        .build());
        span.start().ifPresent(params::setStartingAfter);
        return Asking.ask(
                () -> stripe.disputes().list(params.build()),
                answer -> part(answer, one -> Optional.of(StateReading.dispute(one))));
    }

    private static long from(ListSpan span) {
        return span.from().getEpochSecond();
    }

    /// The second in which the span ends belongs to it as far as it lasts.
    private static long until(ListSpan span) {
        return span.until().plusNanos(999_999_999).getEpochSecond();
    }

    private static <T> ListPart<T> part(Answer answer, Function<Facts, Optional<T>> reading) {
        List<Facts> items = answer.facts().list("data");
        List<T> read = items.stream().map(reading).flatMap(Optional::stream).toList();
        boolean more = answer.facts().flag("has_more") && !items.isEmpty();
        return new ListPart<>(read, more ? items.getLast().text("id") : null);
    }
}
