package org.inkwright.billing.identity;

import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Sets a new password: `POST /reset`.
record ResetForm(Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/reset", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        String link = call.form().getOrDefault("link", "");
        Entry entry = accounts.reset(link, new Secret(call.form().getOrDefault("password", "")));
        var page = new Page("reset.title");
        return switch (entry) {
            case TAKEN -> page.notice("reset.done").link("/signin", "signin.title").answer(200);
            case OVER ->
                    page.alert(Entries.words(entry))
                            .link("/forgot", "forgot.title")
                            .answer(Entries.status(entry));
            case NO_ADDRESS, WEAK_PASSWORD, WRONG_PASSWORD, TOO_OFTEN ->
                    page(page.alert(Entries.words(entry)), link).answer(Entries.status(entry));
        };
    }

    static Page page(Page page, String link) {
        return page.form("/reset").hidden("link", link).newPassword().button("reset.button");
    }
}
