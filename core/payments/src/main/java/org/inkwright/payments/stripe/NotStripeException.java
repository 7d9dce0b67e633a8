package org.inkwright.payments.stripe;

import com.stripe.exception.ApiException;
import com.stripe.net.StripeResponse;
import java.io.Serial;

/// Something else answered in Stripe's place, such as a proxy.
final class NotStripeException extends ApiException {
    @Serial private static final long serialVersionUID = 1L;

    NotStripeException(StripeResponse answer) {
        super("The answer is not from Stripe.", answer.requestId(), null, answer.code(), null);
    }
}
