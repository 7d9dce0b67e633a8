package org.inkwright.billing.admin;

import java.util.Optional;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Lets a signed-in browser work as an operator for a while: `POST /admin/signin`.
record SignInForm(Operators operators, Accounts accounts, Cookies cookies, OperatorCookie cookie)
        implements Endpoint {
    @Override
    public Route route() {
        return Route.post(SignInPage.PATH, Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        if (person.isEmpty()) {
            return new Answer.Elsewhere(SignInPage.FIRST);
        }
        var password = new Secret(call.form().getOrDefault("password", ""));
        return switch (operators.signIn(person.orElseThrow(), password, call.network())) {
            case Operators.SigningIn.Done done -> cookie.set(done.token());
            case Operators.SigningIn.Wrong _ ->
                    SignInPage.form(SignInPage.page().alert("signin.wrong")).answer(403);
            case Operators.SigningIn.TooOften _ ->
                    SignInPage.form(SignInPage.page().alert("signin.too-often")).answer(429);
        };
    }
}
