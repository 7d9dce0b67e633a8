package org.inkwright.billing.api;

import java.util.Set;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// How routes that end something are described.
final class Deletion {
    private Deletion() {}

    /// @param summary a few words for people
    static Operation of(Route route, String summary) {
        return new Operation(
                "DELETE",
                route.path(),
                summary,
                new OpenApiContent.None(),
                new Operation.Outcome(200, new OpenApiContent.Other("application/json")),
                Set.of(Operation.Trait.SIGNED_IN));
    }
}
