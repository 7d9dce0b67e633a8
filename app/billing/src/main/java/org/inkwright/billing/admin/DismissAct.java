package org.inkwright.billing.admin;

import java.time.InstantSource;
import java.util.Map;
import org.inkwright.billing.orders.ParkedItems;
import org.inkwright.billing.web.Problem;

/// Takes something off the list of what is parked, because somebody has seen to it: `reason`.
record DismissAct(ParkedItems parked, InstantSource clock) implements OperatorAct {
    static final String PATH = "parked/{id}/dismissal";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Takes a parked item off the list";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        if (asked.reason().isEmpty()) {
            return new Outcome.Refused(Problem.MALFORMED, "no-reason");
        }
        String reason = asked.reason().orElseThrow();
        var note = new AuditNote(AuditAct.PARKED_DISMISSED, asked.id(), reason, "");
        boolean done =
                parked.dismiss(
                        asked.id(),
                        reason,
                        all -> new AuditRows(all).add(operator, note, clock.instant()));
        return done
                ? new Outcome.Done(Map.of("id", asked.id()), "dismissed")
                : new Outcome.Refused(Problem.NOT_FOUND, "not-parked");
    }
}
