package org.inkwright.billing.admin;

/// Opens an account for hosted work again: `reason`.
record LiftAct(Users users) implements OperatorAct {
    static final String PATH = "users/{id}/suspension-end";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Opens an account for hosted work again";
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        return asked.because("no-account", (id, reason) -> users.lift(operator, id, reason));
    }
}
