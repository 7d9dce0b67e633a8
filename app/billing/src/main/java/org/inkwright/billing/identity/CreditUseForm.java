package org.inkwright.billing.identity;

import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.ledger.CreditUse;

/// Says whether credits pay once the pools are empty: `POST /account/credits`.
record CreditUseForm(Accounts accounts, Cookies cookies) implements Endpoint {
    static final String PATH = "/account/credits";

    @Override
    public Route route() {
        return Route.post(PATH, Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        person.ifPresent(whose ->
                accounts.useCredits(
                        whose.account(),
                        call.form().containsKey("never")
                                ? CreditUse.NEVER
                                : CreditUse.AFTER_POOLS));
        return new Answer.Elsewhere(person.isPresent() ? "/account" : "/signin");
    }
}
