package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.ledger.CreditUse;

/// Shows whose browser this is: `GET /account`.
record AccountPage(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/account");
    }

    @Override
    public Answer answer(Call call) {
        return cookies.session(call)
                .flatMap(accounts::person)
                .map(person -> page(new Page("account.title"), accounts, person).answer(200))
                .orElseGet(() -> new Answer.Elsewhere("/signin"));
    }

    static Page page(Page page, Accounts accounts, Accounts.Person person) {
        page.text("account.signed-in", person.address())
                .form("/signout")
                .button("account.signout")
                .form("/signout-everywhere")
                .button("account.signout.all")
                .heading("account.portal.title")
                .text("account.portal.about")
                .link("/account/portal", "account.portal.button");
        return credits(page, accounts.creditUse(person.account()))
                .heading("account.address.title")
                .text("account.address.about")
                .form("/account/address")
                .newAddress()
                .password()
                .button("account.address.button")
                .heading("account.delete.title")
                .text("account.delete.about")
                .form("/account/delete")
                .password()
                .button("account.delete.button");
    }

    private static Page credits(Page page, CreditUse now) {
        boolean pay = now == CreditUse.AFTER_POOLS;
        page.heading("account.credits.title")
                .text(pay ? "account.credits.pay" : "account.credits.rest")
                .form(CreditUseForm.PATH);
        return (pay ? page.hidden("never", "yes") : page)
                .button(pay ? "account.credits.stop" : "account.credits.start");
    }
}
