package org.inkwright.billing.identity;

import java.net.URI;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.github.GitHubSignIn;

/// Sends a browser to GitHub to say who somebody is: `GET /signin/github`.
///
/// @param back where GitHub sends the browser back to
record GitHubStart(GitHubSignIn github, Cookies cookies, URI back) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/signin/github");
    }

    @Override
    public Answer answer(Call call) {
        String state = new Tokens().fresh();
        String next = call.query("next").filter(SignInForm::isOurs).orElse("");
        return new Answer.Elsewhere(
                github.authorization(state, back).toString(),
                Optional.of(cookies.handshake(state, next)));
    }
}
