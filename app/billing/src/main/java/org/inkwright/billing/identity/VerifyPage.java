package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks to confirm an address: `GET /verify`. The link alone does nothing, since programs that look
/// into mails follow links too.
record VerifyPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/verify");
    }

    @Override
    public Answer answer(Call call) {
        return new Page("verify.title")
                .form("/verify")
                .hidden("link", call.query("link").orElse(""))
                .button("verify.button")
                .answer(200);
    }
}
