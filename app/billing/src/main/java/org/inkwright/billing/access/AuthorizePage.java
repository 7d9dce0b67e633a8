package org.inkwright.billing.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks whether a desktop may use the account: `GET /oauth/authorize`.
record AuthorizePage(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/oauth/authorize");
    }

    @Override
    public Answer answer(Call call) {
        Optional<AuthorizationRequest> request =
                AuthorizationRequest.of(name -> call.query(name).orElse(""));
        if (request.isEmpty()) {
            return new Page("authorize.title").alert("authorize.wrong").answer(400);
        }
        AuthorizationRequest asked = request.orElseThrow();
        return cookies.session(call)
                .flatMap(accounts::person)
                .map(person -> page(asked, person).answer(200))
                .orElseGet(() -> new Answer.Elsewhere("/signin?next=" + encoded(address(asked))));
    }

    private static Page page(AuthorizationRequest asked, Accounts.Person person) {
        var page =
                new Page("authorize.title")
                        .text("authorize.ask", asked.device(), person.address())
                        .form("/oauth/authorize");
        new TreeMap<>(asked.parameters()).forEach(page::hidden);
        return page.button("authorize.button").form("/signout").button("authorize.other");
    }

    private static String address(AuthorizationRequest asked) {
        return new TreeMap<>(asked.parameters())
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", "/oauth/authorize?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
