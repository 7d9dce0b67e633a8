package org.inkwright.billing.admin;

/// Closes an account for hosted work: `reason`.
record SuspendAct(Users users) implements OperatorAct {
    static final String PATH = "users/{id}/suspension";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Closes an account for hosted work";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        return asked.because("no-account", (id, reason) -> users.suspend(operator, id, reason));
    }
}
