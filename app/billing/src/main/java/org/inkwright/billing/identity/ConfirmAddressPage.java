package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks to confirm another address: `GET /address`. The link alone does nothing, since programs
/// that look into mails follow links too.
record ConfirmAddressPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/address");
    }

    @Override
    public Answer answer(Call call) {
        return new Page("address.title")
                .form("/address")
                .hidden("link", call.query("link").orElse(""))
                .button("address.button")
                .answer(200);
    }
}
