package org.inkwright.billing;

import java.util.List;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.HealthEndpoint;
import org.inkwright.billing.web.ReadyEndpoint;

/// The route table: everything the program can be asked.
final class Routes {
    private Routes() {}

    static List<Endpoint> all(Database database) {
        return List.of(new HealthEndpoint(), new ReadyEndpoint(database::answers));
    }
}
