package org.inkwright.payments.stripe;

import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.service.V1Services;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PaymentReply.Refused;
import org.inkwright.payments.PaymentReply.Unavailable;
import org.inkwright.payments.SoldItem;

/// Makes sure that Stripe knows what is sold, so that nobody has to set it up there: each offer is
/// a product under the offer's id. Asks once for each offer in the life of the program, and again
/// when somebody has deleted it there. Shared by all threads.
final class Products {
    /// The word for a product that was deleted.
    static final String GONE = "no_product";

    private final V1Services stripe;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Products(V1Services stripe) {
        this.stripe = stripe;
    }

    /// Asks something about an offer that Stripe then knows.
    ///
    /// @param question asked a second time under another key when the product was deleted: Stripe
    ///   would repeat its refusal under the first. Where it would not, and the second answer is
    ///   lost, a page of payment is left that nobody was shown
    <T> PaymentReply<T> with(
            SoldItem item, PaymentKey key, Function<PaymentKey, PaymentReply<T>> question) {
        PaymentReply<T> reply = Replies.then(ensure(item), _ -> question.apply(key));
        if (!(reply instanceof Refused<T> no) || !no.code().equals(GONE)) {
            return reply;
        }
        known.remove(item.product());
        return Replies.then(ensure(item), _ -> question.apply(key.part("again")));
    }

    private PaymentReply<String> ensure(SoldItem item) {
        if (item.name().equals(known.get(item.product()))) {
            return new Done<>(item.product());
        }
        PaymentReply<String> made =
                switch (create(item)) {
                    case Refused<String> no when no.code().equals("resource_already_exists") ->
                            rename(item);
                    case Done<String> done -> done;
                    case Refused<String> no -> no;
                    case Unavailable<String> later -> later;
                };
        if (made instanceof Done<String>) {
            known.put(item.product(), item.name());
        }
        return made;
    }

    private PaymentReply<String> create(SoldItem item) {
        ProductCreateParams params =
                ProductCreateParams.builder().setId(item.product()).setName(item.name()).build();
        return Asking.ask(() -> stripe.products().create(params), a -> a.facts().text("id"));
    }

    private PaymentReply<String> rename(SoldItem item) {
        // Somebody may have put it away there; nothing can be sold of it then.
        ProductUpdateParams params =
                ProductUpdateParams.builder().setName(item.name()).setActive(true).build();
        return Asking.ask(
                () -> stripe.products().update(item.product(), params), a -> a.facts().text("id"));
    }
}
