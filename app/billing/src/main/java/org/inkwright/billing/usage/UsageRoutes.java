package org.inkwright.billing.usage;

import java.util.List;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Endpoint;

/// What the desktop reports and asks of use.
public final class UsageRoutes {
    private UsageRoutes() {}

    /// The routes.
    public static List<Endpoint> all(Known known, UsageIntake intake, UsageReport report) {
        return List.of(
                new UsageEventsEndpoint(known, intake),
                new UsageEndpoint(known, report),
                new UsageCsvEndpoint(known, report),
                new UsageProjectionEndpoint(known, report));
    }
}
