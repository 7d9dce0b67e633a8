package org.inkwright.billing.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Problem;
import org.inkwright.billingapi.OpenApiField;

/// What operators' programs can look at.
///
/// @param cursors marks the places in lists
record Readings(OperatorKnown known, Desk desk, Cursors cursors) {
    private static final int PAGE = 50;

    List<Endpoint> all() {
        var text = OpenApiField.Kind.TEXT;
        return List.of(
                reading(
                        "/admin/users",
                        "Accounts by address, id, order, or the payment provider's ids",
                        List.of(OpenApiField.required("query", text)),
                        this::users),
                reading("/admin/users/{id}", "All about an account", List.of(), this::user),
                reading(
                        "/admin/adjustments",
                        "Adjustments that wait for a second operator",
                        List.of(),
                        (_, _) -> items(desk.waiting().stream().map(Shapes::adjustment).toList())),
                reading(
                        "/admin/parked",
                        "What the program cannot bring to its end by itself",
                        List.of(),
                        (_, _) -> items(desk.parked().all().stream().map(Shapes::item).toList())),
                reading(
                        "/admin/reconciliation",
                        "Recomputes every balance and compares with the payment provider's list",
                        List.of(),
                        (operator, _) -> reconciliation(operator)),
                reading(
                        "/admin/costs",
                        "What hosted acts cost and brought in a month, by account and plan",
                        List.of(OpenApiField.optional("month", text)),
                        (_, call) -> costs(call)),
                reading(
                        "/admin/audit",
                        "All that operators did, newest first",
                        List.of(OpenApiField.optional("cursor", text)),
                        this::audit));
    }

    private Endpoint reading(
            String path,
            String summary,
            List<OpenApiField> query,
            BiFunction<Operator, Call, Answer> answer) {
        return new Reading(known, path, summary, query, answer);
    }

    private Answer users(Operator operator, Call call) {
        return call.query("query")
                .filter(words -> !words.isBlank())
                .<Answer>map(words ->
                        items(
                                desk.users().search(operator, words).stream()
                                        .map(Shapes::user)
                                        .toList()))
                .orElseGet(() -> new Answer.Refusal(Problem.MALFORMED));
    }

    private Answer user(Operator operator, Call call) {
        return Ids.parsed(call.path("id"))
                .flatMap(id -> desk.users().look(operator, id))
                .<Answer>map(whole -> new Answer.Json(200, Shapes.whole(whole)))
                .orElseGet(() -> new Answer.Refusal(Problem.NOT_FOUND));
    }

    private Answer reconciliation(Operator operator) {
        Desk.Differences found = desk.differences(operator);
        return new Answer.Json(200, Map.of("ledger", found.ledger(), "payments", found.payments()));
    }

    private Answer audit(Operator operator, Call call) {
        Optional<String> mark = call.query("cursor");
        Optional<Statement.Place> below =
                mark.isEmpty()
                        ? Optional.of(Statement.Place.TOP)
                        : mark.flatMap(cursors::place).flatMap(Statement.Place::of);
        if (below.isEmpty()) {
            return new Answer.Refusal(Problem.MALFORMED);
        }
        List<AuditRows.Entry> entries = desk.audit(below.orElseThrow(), PAGE);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", entries.stream().map(Shapes::entry).toList());
        if (entries.size() == PAGE) {
            AuditRows.Entry last = entries.getLast();
            page.put("next_cursor", cursors.of(last.place().text()));
        }
        return new Answer.Json(200, page);
    }

    private Answer costs(Call call) {
        return desk.month(call.query("month"))
                .map(month -> items(desk.costs(month)))
                .orElseGet(() -> new Answer.Refusal(Problem.MALFORMED));
    }

    private static Answer items(List<?> items) {
        return new Answer.Json(200, Map.of("items", items));
    }
}
