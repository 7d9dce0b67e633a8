package org.inkwright.billing.admin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;

/// The cookie of an operator's browser: never sent when another site leads here.
record OperatorCookie(Operators operators, String name, String options) {
    static OperatorCookie of(Operators operators, URI address) {
        boolean secure = "https".equals(address.getScheme());
        return new OperatorCookie(
                operators,
                secure ? "__Host-operator" : "operator",
                "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
    }

    /// Answers the operator whose browser asks; all others are sent to say who they are.
    Answer asks(Call call, Function<Operator, Answer> answer) {
        return token(call)
                .flatMap(token -> operators.known(token, Operators.Kind.PAGE))
                .map(answer)
                .orElseGet(() -> new Answer.Elsewhere(SignInPage.PATH));
    }

    Optional<String> token(Call call) {
        return call.cookie(name).filter(value -> !value.isEmpty());
    }

    Answer set(String token) {
        String cookie = name + "=" + token + options + "; Max-Age=" + Operators.PAGE.toSeconds();
        return new Answer.Elsewhere(HomePage.PATH, Optional.of(cookie));
    }

    Answer clear() {
        return new Answer.Elsewhere(
                SignInPage.PATH, Optional.of(name + "=" + options + "; Max-Age=0"));
    }

    @Override
    public String toString() {
        return name;
    }
}
