package org.inkwright.billing.identity;

import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Signs a browser in: `POST /signin`.
record SignInForm(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/signin", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        String address = call.form().getOrDefault("address", "");
        var password = new Secret(call.form().getOrDefault("password", ""));
        String next = call.form().getOrDefault("next", "");
        var page = new Page("signin.title");
        return switch (accounts.signIn(address, password, call.network())) {
            case SignIn.Done done -> cookies.set(done.session(), isOurs(next) ? next : "/account");
            case SignIn.Wrong _ -> page(page.alert("signin.wrong"), address, next).answer(403);
            case SignIn.Unverified _ ->
                    page(page.alert("signin.unverified"), address, next).answer(403);
            case SignIn.TooOften _ ->
                    page(page.alert(Entries.words(Entry.TOO_OFTEN)), address, next).answer(429);
        };
    }

    // Anything else could lead a person who just signed in to a page that looks like ours.
    static boolean isOurs(String next) {
        boolean known =
                next.equals("/device")
                        || next.equals("/admin/signin")
                        || next.startsWith("/oauth/authorize?");
        return known && next.chars().allMatch(c -> c > ' ');
    }

    static Page page(Page page, String address, String next) {
        return page.form("/signin")
                .hidden("next", next)
                .address(address)
                .password()
                .button("signin.button")
                .link("/signup", "signin.other")
                .link("/forgot", "signin.forgot");
    }
}
