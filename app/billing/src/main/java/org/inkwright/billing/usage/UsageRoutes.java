package org.inkwright.billing.usage;

import java.time.InstantSource;
import java.util.List;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Endpoint;

/// What the desktop reports and asks of use.
public final class UsageRoutes {
    private UsageRoutes() {}

    /// The routes.
    ///
    /// @param clock the server's time
    public static List<Endpoint> all(
            Known known, UsageIntake intake, UsageReport report, InstantSource clock) {
        return List.of(
                new UsageEventsEndpoint(known, intake),
                new UsageEndpoint(known, report),
                new UsageCsvEndpoint(known, report, clock),
                new UsageProjectionEndpoint(known, report));
    }
}
