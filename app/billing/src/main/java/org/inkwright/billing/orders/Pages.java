package org.inkwright.billing.orders;

import java.net.URI;
import java.util.UUID;
import org.inkwright.payments.CheckoutRequest;

/// Where browsers come back to from the payment provider.
///
/// @param address how browsers reach the program
record Pages(URI address) {
    static final String PAID = "/paid";
    static final String LEFT = "/not-paid";

    CheckoutRequest.ReturnPages of(UUID order) {
        return new CheckoutRequest.ReturnPages(
                URI.create(address + PAID + "?order=" + order), URI.create(address + LEFT));
    }

    URI account() {
        return URI.create(address + "/account");
    }
}
