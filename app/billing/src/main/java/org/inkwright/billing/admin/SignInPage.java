package org.inkwright.billing.admin;

import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks an operator for the password once more: `GET /admin/signin`.
record SignInPage() implements Endpoint {
    static final String PATH = "/admin/signin";
    static final String FIRST = "/signin?next=" + PATH;

    @Override
    public Route route() {
        return Route.get(PATH);
    }

    @Override
    public Answer answer(Call call) {
        return form(page()).answer(200);
    }

    static Page page() {
        return new Page(Pages.WORDS, "signin.title");
    }

    static Page form(Page page) {
        return page.text("signin.about")
                .form(PATH)
                .password()
                .button("signin.button")
                .link(FIRST, "signin.other");
    }
}
