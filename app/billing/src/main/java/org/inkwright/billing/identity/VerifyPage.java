package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Where the mail about a new account leads: `GET /verify`. It asks for the password of the
/// account, which only who made it knows.
record VerifyPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/verify");
    }

    @Override
    public Answer answer(Call call) {
        return page(new Page("verify.title"), call.query("link").orElse("")).answer(200);
    }

    static Page page(Page page, String link) {
        return page.text("verify.about")
                .form("/verify")
                .hidden("link", link)
                .password()
                .button("verify.button")
                .link("/forgot", "forgot.title");
    }
}
