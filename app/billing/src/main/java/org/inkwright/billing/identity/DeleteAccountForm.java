package org.inkwright.billing.identity;

import java.util.Optional;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Takes a person out of their account: `POST /account/delete`.
record DeleteAccountForm(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/account/delete", Route.Body.form());
    }

    private Page refused(String why, Accounts.Person whose) {
        return AccountPage.page(new Page("account.title").alert(why), accounts, whose);
    }

    @Override
    public Answer answer(Call call) {
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        if (person.isEmpty()) {
            return new Answer.Elsewhere("/signin");
        }
        var password = new Secret(call.form().getOrDefault("password", ""));
        Accounts.Person whose = person.orElseThrow();
        return switch (accounts.delete(whose, password, call.network())) {
            case DONE -> cookies.clear("/deleted");
            case WRONG_PASSWORD -> refused("account.delete.wrong", whose).answer(403);
            case TOO_OFTEN -> refused("entry.too-often", whose).answer(429);
            case PLAN_GOES_ON -> refused("account.delete.plan", whose).answer(409);
        };
    }
}
