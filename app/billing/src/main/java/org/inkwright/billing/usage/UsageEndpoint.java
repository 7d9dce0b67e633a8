package org.inkwright.billing.usage;

import java.util.Locale;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Codec;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Page;
import org.inkwright.billingapi.UsageRow;

/// What was used: `GET /api/usage?group=day|month|model|step`.
record UsageEndpoint(Known known, UsageReport report) implements Endpoint {
    private static final Codec<Page<UsageRow>> LISTED = Page.codec(UsageRow.CODEC);
    private static final int USUAL = 100;

    @Override
    public Route route() {
        return Route.get(ApiPaths.USAGE);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "What was used", LISTED)
                        .asking(
                                OpenApiField.optional("group", OpenApiField.Kind.TEXT)
                                        .oneOf("day", "month", "model", "step"),
                                OpenApiField.optional("cursor", OpenApiField.Kind.TEXT),
                                OpenApiField.optional("limit", OpenApiField.Kind.WHOLE))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        group(call.query("group").orElse("day"))
                                .flatMap(group ->
                                        report.page(
                                                caller.account(),
                                                group,
                                                call.query("cursor").orElse(""),
                                                call.most(USUAL)))
                                .<Answer>map(page -> Answer.Message.of(LISTED, page))
                                .orElseGet(() -> new Answer.Refusal(Problem.MALFORMED)));
    }

    private static Optional<UsageRows.Group> group(String word) {
        for (UsageRows.Group group : UsageRows.Group.values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
