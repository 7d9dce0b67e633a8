package org.inkwright.payments.stripe;

import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.service.V1Services;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PaymentReply.Refused;
import org.inkwright.payments.PaymentReply.Unavailable;
import org.inkwright.payments.SoldItem;

/// Makes sure that Stripe knows what is sold, so that nobody has to set it up there: each offer is
/// a product under the offer's id. Asks once for each offer in the life of the program. Shared by
/// all threads.
final class Products {
    private final V1Services stripe;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Products(V1Services stripe) {
        this.stripe = stripe;
    }

    /// The product's id.
    PaymentReply<String> ensure(SoldItem item) {
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
        ProductUpdateParams params = ProductUpdateParams.builder().setName(item.name()).build();
        return Asking.ask(
                () -> stripe.products().update(item.product(), params), a -> a.facts().text("id"));
    }
}
