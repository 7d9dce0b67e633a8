package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Confirms an address: `POST /verify`.
record VerifyForm(Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/verify", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Entry entry = accounts.verify(call.form().getOrDefault("link", ""));
        var page = new Page("verify.title");
        return entry == Entry.TAKEN
                ? page.notice("verify.done").link("/signin", "signin.title").answer(200)
                : page.alert(Entries.words(entry))
                        .link("/signin", "signin.title")
                        .answer(Entries.status(entry));
    }
}
