package org.inkwright.github;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Signs people in who have an account at GitHub: the browser goes to [#authorization] and comes
/// back with a code, for which [#identity] asks who it is. Works on the calling thread; safe to
/// share between threads.
///
/// The caller makes a state of at least 128 random bits for each sign-in, ties it to the browser
/// that begins (a cookie), and asks for an identity only when the state that came back is that
/// browser's and has not been used: otherwise somebody is signed in to the account of somebody
/// else.
public final class GitHubSignIn {
    private static final String SCOPE = "read:user user:email";
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,1000}");
    private static final String NOWHERE = "@users.noreply.github.com";

    private final GitHubSettings settings;
    private final GitHubWeb web;
    private final Verifiers verifiers;

    /// @param settings how GitHub knows us
    public GitHubSignIn(GitHubSettings settings) {
        this(settings, Duration.ofSeconds(10));
    }

    GitHubSignIn(GitHubSettings settings, Duration patience) {
        this.settings = settings;
        this.web = new GitHubWeb(settings, patience);
        this.verifiers = new Verifiers(settings.clientSecret());
    }

    /// Where the browser goes to sign in.
    ///
    /// @param state comes back unchanged
    /// @param redirect where the browser comes back to; one that GitHub knows for our app
    public URI authorization(String state, URI redirect) {
        return GitHubWeb.at(settings.web(), "login/oauth/authorize")
                .newBuilder()
                .addQueryParameter("client_id", settings.clientId())
                .addQueryParameter("redirect_uri", redirect.toString())
                .addQueryParameter("scope", SCOPE)
                .addQueryParameter("state", state)
                .addQueryParameter("code_challenge", verifiers.challenge(state))
                .addQueryParameter("code_challenge_method", "S256")
                .build()
                .uri();
    }

    /// Who came back. Takes up to a minute when GitHub is slow.
    ///
    /// @param code what GitHub sent the browser back with
    /// @param state the state of this sign-in
    /// @param redirect the same as for [#authorization]
    public IdentityReply identity(String code, String state, URI redirect) {
        return switch (web.redeem(code, verifiers.verifier(state), redirect)) {
            case GitHubAnswer.Failed(IdentityReply reply) -> reply;
            case GitHubAnswer.Json(JsonElement json) -> redeemed(json);
        };
    }

    private IdentityReply redeemed(JsonElement json) {
        String error = Members.text(json, "error");
        if (error != null) {
            return refused(error);
        }
        String token = Members.text(json, "access_token");
        if (token == null || !TOKEN.matcher(token).matches()) {
            return notUnderstood();
        }
        try {
            return known(token);
        } finally {
            web.end(token);
        }
    }

    private static IdentityReply refused(String error) {
        return switch (error) {
            case "bad_verification_code", "invalid_grant" ->
                    new IdentityReply.Refused(IdentityReply.Reason.CODE);
            case "unverified_user_email" -> new IdentityReply.NoVerifiedMail();
            case "incorrect_client_credentials", "redirect_uri_mismatch", "application_suspended" ->
                    new IdentityReply.Refused(IdentityReply.Reason.SETTINGS);
            default -> new IdentityReply.Refused(IdentityReply.Reason.NOT_ALLOWED);
        };
    }

    private IdentityReply known(String token) {
        return switch (web.ask("user", token)) {
            case GitHubAnswer.Failed(IdentityReply reply) -> reply;
            case GitHubAnswer.Json(JsonElement user) -> {
                long id = Members.number(user, "id");
                String login = Members.text(user, "login");
                yield id < 1 || login == null || !LOGIN.matcher(login).matches()
                        ? notUnderstood()
                        : withMail(id, login, token);
            }
        };
    }

    private IdentityReply withMail(long id, String login, String token) {
        return switch (web.ask("user/emails", token)) {
            case GitHubAnswer.Failed(IdentityReply reply) -> reply;
            case GitHubAnswer.Json(JsonArray mails) -> {
                String primary = primary(mails);
                yield primary == null
                        ? new IdentityReply.NoVerifiedMail()
                        : new IdentityReply.Known(id, login, primary);
            }
            case GitHubAnswer.Json _ -> notUnderstood();
        };
    }

    private static @Nullable String primary(JsonArray mails) {
        for (JsonElement one : mails) {
            String mail = Members.text(one, "email");
            if (mail != null
                    && Members.is(one, "primary")
                    && Members.is(one, "verified")
                    && MAIL.matcher(mail).matches()
                    && !mail.toLowerCase(Locale.ROOT).endsWith(NOWHERE)) {
                return mail;
            }
        }
        return null;
    }

    private static IdentityReply notUnderstood() {
        return new IdentityReply.Unavailable(IdentityReply.Trouble.NOT_UNDERSTOOD);
    }
}
