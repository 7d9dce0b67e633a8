package org.inkwright.billing.access;

import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Problem;

/// Lets only those in who bring an access token that counts.
///
/// @param devices knows the tokens
public record Known(Devices devices) {
    private static final String SCHEME = "Bearer ";

    /// Answers the caller, or refuses whoever is not known.
    public Answer asks(Call call, Function<Caller, Answer> answer) {
        Optional<Caller> caller =
                call.header("Authorization")
                        .filter(value -> value.startsWith(SCHEME))
                        .flatMap(value -> devices.caller(value.substring(SCHEME.length())));
        return caller.map(answer).orElseGet(() -> new Answer.Refusal(Problem.UNAUTHORIZED));
    }
}
