package org.inkwright.billing.identity;

import org.inkwright.billing.settings.Secret;
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
        String link = call.form().getOrDefault("link", "");
        var password = new Secret(call.form().getOrDefault("password", ""));
        Entry entry = accounts.verify(link, password, call.network());
        var page = new Page("verify.title");
        return switch (entry) {
            case TAKEN -> page.notice("verify.done").link("/signin", "signin.title").answer(200);
            case WRONG_PASSWORD, TOO_OFTEN ->
                    VerifyPage.page(page.alert(Entries.words(entry)), link)
                            .answer(Entries.status(entry));
            case NO_ADDRESS, WEAK_PASSWORD, OVER ->
                    page.alert(Entries.words(entry))
                            .link("/signin", "signin.title")
                            .answer(Entries.status(entry));
        };
    }
}
