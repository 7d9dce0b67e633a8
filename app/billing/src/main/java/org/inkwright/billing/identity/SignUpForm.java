package org.inkwright.billing.identity;

import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Makes an account: `POST /signup`.
record SignUpForm(Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/signup", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        String address = call.form().getOrDefault("address", "");
        var password = new Secret(call.form().getOrDefault("password", ""));
        Entry entry = accounts.signUp(address, password, call.network());
        if (entry == Entry.TAKEN) {
            return new Page("signup.title").notice("signup.sent").answer(200);
        }
        return new Page("signup.title")
                .alert(Entries.words(entry))
                .form("/signup")
                .address(address)
                .newPassword()
                .button("signup.button")
                .answer(Entries.status(entry));
    }
}
