package org.inkwright.billing.admin;

import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Makes a token for an operator's program and shows it once: `POST /admin/token`.
record TokenForm(OperatorCookie cookie) implements Endpoint {
    static final String PATH = "/admin/token";

    @Override
    public Route route() {
        return Route.post(PATH, Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        return cookie.asks(
                call,
                operator ->
                        new Page(Pages.WORDS, "token.title")
                                .text("token.about", Operators.PROGRAM.toHours())
                                .plain(cookie.operators().token(operator))
                                .link(HomePage.PATH, "home.title")
                                .answer(200));
    }
}
