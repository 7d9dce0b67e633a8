package org.inkwright.billing.web;

import java.util.function.Function;

/// An endpoint made of a function.
record Sample(Route route, Function<Call, Answer> function) implements Endpoint {
    @Override
    public Answer answer(Call call) {
        return function.apply(call);
    }
}
