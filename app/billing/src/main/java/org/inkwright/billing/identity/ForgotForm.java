package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Sends a link to set a new password: `POST /forgot`.
record ForgotForm(Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/forgot", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        String address = call.form().getOrDefault("address", "");
        Entry entry = accounts.forgot(address, call.network());
        if (entry == Entry.TAKEN) {
            return new Page("forgot.title").notice("forgot.sent").answer(200);
        }
        return new Page("forgot.title")
                .alert(Entries.words(entry))
                .form("/forgot")
                .address(address)
                .button("forgot.button")
                .answer(Entries.status(entry));
    }
}
