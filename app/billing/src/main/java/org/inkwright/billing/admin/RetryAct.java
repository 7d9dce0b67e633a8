package org.inkwright.billing.admin;

import java.time.InstantSource;
import java.util.Map;
import org.inkwright.billing.orders.ParkedItems;
import org.inkwright.billing.web.Problem;

/// Takes news up again that are parked or wait.
record RetryAct(ParkedItems parked, InstantSource clock) implements OperatorAct {
    static final String PATH = "parked/{id}/retry";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Takes parked news of the payment provider up again";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        var note = new AuditNote(AuditAct.PARKED_RETRIED, asked.id());
        boolean done =
                parked.retry(
                        asked.id(), all -> new AuditRows(all).add(operator, note, clock.instant()));
        return done
                ? new Outcome.Done(Map.of("id", asked.id()), "retried")
                : new Outcome.Refused(Problem.NOT_FOUND, "not-parked");
    }
}
