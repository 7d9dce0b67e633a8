package org.inkwright.billing.orders;

import java.util.Optional;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Route;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;

/// Where browsers come back to after paying: `GET /paid`. The provider is asked, so that what was
/// bought is there even if its webhook is late; whoever knows an order's id can do no more than
/// that.
record PaidPage(Database database, Payments payments, PaymentNews news) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(Pages.PAID);
    }

    @Override
    public Answer answer(Call call) {
        Optional<KeptOrder> order =
                call.query("order")
                        .flatMap(Ids::parsed)
                        .flatMap(id -> database.transact(all -> new OrderRows(all).find(id)));
        order.filter(one -> one.state().canBePaid())
                .flatMap(one -> one.payment().checkout())
                .ifPresent(this::look);
        return new Page("paid.title")
                .notice(order.isPresent() ? "paid.thanks" : "paid.unknown")
                .answer(200);
    }

    private void look(String checkout) {
        if (payments.checkout(checkout) instanceof PaymentReply.Done<CheckoutState>(var state)
                && state.progress().isPaid()) {
            var told = new EventContent.CheckoutTold(EventContent.CheckoutStep.COMPLETED, state);
            // What comes of it is kept with the order; its event comes too.
            var handling = news.handle(told, (_, what) -> what);
            assert handling != null;
        }
    }
}
