package org.inkwright.billing.identity;

import java.util.Optional;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks for another mail address: `POST /account/address`.
record ChangeAddressForm(Accounts accounts, AddressChanges changes, Cookies cookies)
        implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/account/address", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        if (person.isEmpty()) {
            return new Answer.Elsewhere("/signin");
        }
        Accounts.Person whose = person.orElseThrow();
        String address = call.form().getOrDefault("address", "");
        var password = new Secret(call.form().getOrDefault("password", ""));
        Optional<Entry> entry = changes.ask(whose, address, password, call.network());
        var page = new Page("account.title");
        if (entry.isEmpty()) {
            return AccountPage.page(page.alert("account.address.wrong"), accounts, whose)
                    .answer(403);
        }
        Entry came = entry.orElseThrow();
        return came == Entry.TAKEN
                ? AccountPage.page(page.notice("account.address.sent"), accounts, whose).answer(200)
                : AccountPage.page(page.alert(Entries.words(came)), accounts, whose)
                        .answer(Entries.status(came));
    }
}
