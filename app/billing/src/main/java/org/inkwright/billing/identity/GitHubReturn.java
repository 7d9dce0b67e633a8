package org.inkwright.billing.identity;

import java.net.URI;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.github.GitHubSignIn;
import org.inkwright.github.IdentityReply;

/// Signs a browser in that comes back from GitHub: `GET /signin/github/back`. Only the browser that
/// set out can come back, once.
///
/// @param back where GitHub sends the browser back to
record GitHubReturn(GitHubSignIn github, Accounts accounts, Cookies cookies, URI back)
        implements Endpoint {
    static final String PATH = "/signin/github/back";

    @Override
    public Route route() {
        return Route.get(PATH);
    }

    @Override
    public Answer answer(Call call) {
        Optional<Cookies.Handshake> kept = cookies.handshake(call);
        String state = call.query("state").orElse("");
        Optional<String> code = call.query("code");
        boolean ours = kept.filter(one -> one.state().equals(state)).isPresent();
        if (!ours || code.isEmpty()) {
            return page("github.wrong").answer(400);
        }
        return switch (github.identity(code.orElseThrow(), state, back)) {
            case IdentityReply.Known known ->
                    accounts.signInFromOutside(
                                    "github", known.githubId(), known.mail(), call.network())
                            .map(session -> cookies.set(session, next(kept.orElseThrow())))
                            .orElseGet(() -> page("github.taken").answer(409));
            case IdentityReply.NoVerifiedMail _ -> page("github.no-mail").answer(403);
            case IdentityReply.Refused _ -> page("github.wrong").answer(400);
            case IdentityReply.Unavailable _ -> page("github.away").answer(503);
        };
    }

    private static String next(Cookies.Handshake kept) {
        return SignInForm.isOurs(kept.next()) ? kept.next() : "/account";
    }

    private static Page page(String key) {
        return new Page("signin.title").alert(key).link("/signin", "signin.title");
    }
}
