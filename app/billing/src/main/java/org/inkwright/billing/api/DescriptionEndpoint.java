package org.inkwright.billing.api;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiDocument;

/// The description of the interface, made from the routes and their messages: `GET /openapi.json`.
///
/// @param json the document
public record DescriptionEndpoint(String json) implements Endpoint {
    /// Describes everything of these that is no page.
    public static DescriptionEndpoint of(List<Endpoint> endpoints) {
        return new DescriptionEndpoint(
                OpenApiDocument.of(
                                endpoints.stream()
                                        .map(Endpoint::described)
                                        .flatMap(Optional::stream)
                                        .toList())
                        .json());
    }

    @Override
    public Route route() {
        return Route.get("/openapi.json");
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Text("application/json", json);
    }
}
