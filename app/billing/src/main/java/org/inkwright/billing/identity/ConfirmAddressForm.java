package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Confirms another address: `POST /address`.
record ConfirmAddressForm(AddressChanges changes) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/address", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Entry entry = changes.confirm(call.form().getOrDefault("link", ""));
        var page = new Page("address.title");
        Page told =
                entry == Entry.TAKEN
                        ? page.notice("address.done")
                        : page.alert(Entries.words(entry));
        return told.link("/account", "account.title").answer(Entries.status(entry));
    }
}
