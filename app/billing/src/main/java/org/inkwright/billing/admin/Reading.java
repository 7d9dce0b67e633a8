package org.inkwright.billing.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// Something that operators' programs can look at: `GET /admin/...`.
///
/// @param query what may be asked with it
/// @param answer looks it up
record Reading(
        OperatorKnown known,
        String path,
        String summary,
        List<OpenApiField> query,
        BiFunction<Operator, Call, Answer> answer)
        implements Endpoint {
    Reading {
        query = List.copyOf(query);
    }

    @Override
    public Route route() {
        return Route.get(path);
    }

    @Override
    public Optional<Operation> described() {
        var operation =
                Operation.get(path, summary, new OpenApiContent.Other("application/json"))
                        .with(Operation.Trait.OPERATOR);
        return Optional.of(
                query.isEmpty() ? operation : operation.asking(query.toArray(OpenApiField[]::new)));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(call, operator -> answer.apply(operator, call));
    }
}
