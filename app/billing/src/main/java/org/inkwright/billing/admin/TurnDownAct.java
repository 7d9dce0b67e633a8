package org.inkwright.billing.admin;

/// Turns an adjustment down that waits for a second operator: `reason`.
record TurnDownAct(Adjustments adjustments) implements OperatorAct {
    static final String PATH = "adjustments/{id}/refusal";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Turns an adjustment down";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        return asked.because(
                "no-adjustment", (id, reason) -> adjustments.turnDown(operator, id, reason));
    }
}
