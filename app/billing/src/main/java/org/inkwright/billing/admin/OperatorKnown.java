package org.inkwright.billing.admin;

import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Problem;

/// Lets only those programs in that bring an operator's token. The tokens of desktops do not count
/// here, and these do not count there.
///
/// @param operators knows the tokens
record OperatorKnown(Operators operators) {
    private static final String SCHEME = "Bearer ";

    Answer asks(Call call, Function<Operator, Answer> answer) {
        Optional<Operator> operator =
                call.header("Authorization")
                        .filter(value -> value.startsWith(SCHEME))
                        .flatMap(value ->
                                operators.known(
                                        value.substring(SCHEME.length()), Operators.Kind.PROGRAM));
        return operator.map(answer).orElseGet(() -> new Answer.Refusal(Problem.UNAUTHORIZED));
    }
}
