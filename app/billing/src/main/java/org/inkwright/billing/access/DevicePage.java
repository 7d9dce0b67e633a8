package org.inkwright.billing.access;

import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks for the code that a device shows: `GET /device`.
record DevicePage(Accounts accounts, Cookies cookies) implements Endpoint {
    static final String PATH = "/device";

    @Override
    public Route route() {
        return Route.get(PATH);
    }

    @Override
    public Answer answer(Call call) {
        return cookies.session(call).flatMap(accounts::person).isPresent()
                ? page(new Page("device.title")).answer(200)
                : new Answer.Elsewhere("/signin?next=" + PATH);
    }

    static Page page(Page page) {
        return page.text("device.ask").form(PATH).code().button("device.next");
    }
}
