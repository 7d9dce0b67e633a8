package org.inkwright.billing.access;

import java.util.Optional;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Sends the browser to the desktop with a code: `POST /oauth/authorize`.
record AuthorizeForm(Accounts accounts, Devices devices, Cookies cookies, String issuer)
        implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/oauth/authorize", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        var form = call.form();
        Optional<AuthorizationRequest> request =
                AuthorizationRequest.of(name -> form.getOrDefault(name, ""));
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        if (request.isEmpty()) {
            return new Page("authorize.title").alert("authorize.wrong").answer(400);
        }
        if (person.isEmpty()) {
            return new Answer.Elsewhere("/signin");
        }
        AuthorizationRequest asked = request.orElseThrow();
        String code = devices.code(person.orElseThrow(), asked);
        return new Answer.Elsewhere(asked.answered(code, issuer));
    }
}
