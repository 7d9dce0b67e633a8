package org.inkwright.billing.admin;

import org.inkwright.billing.web.Problem;

/// Agrees to an adjustment that another operator asked for.
record AgreeAct(Adjustments adjustments) implements OperatorAct {
    static final String PATH = "adjustments/{id}/agreement";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Agrees to an adjustment that another operator asked for";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        return asked.subject()
                .map(id -> adjustments.agree(operator, id))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND, "no-adjustment"));
    }
}
