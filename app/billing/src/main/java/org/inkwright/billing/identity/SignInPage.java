package org.inkwright.billing.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.github.GitHubSignIn;

/// Asks who it is: `GET /signin`.
record SignInPage(Optional<GitHubSignIn> github) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/signin");
    }

    @Override
    public Answer answer(Call call) {
        String next = call.query("next").orElse("");
        Page page = SignInForm.page(new Page("signin.title"), "", next);
        github.ifPresent(_ ->
                page.link(
                        "/signin/github?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                        "signin.github"));
        return page.answer(200);
    }
}
