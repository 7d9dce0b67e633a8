package org.inkwright.billing.admin;

/// Gives credits or generations, or takes them: `fund`, `amount`, `reason`.
record AdjustAct(Adjustments adjustments) implements OperatorAct {
    static final String PATH = "users/{id}/adjustments";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String summary() {
        return "Gives credits or generations, or takes them";
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public Outcome done(Operator operator, Asked asked) {
        return asked.because(
                "no-account",
                (account, reason) ->
                        adjustments.ask(
                                operator,
                                asked.made(operator),
                                account,
                                new Wish(asked.field("fund"), asked.field("amount"), reason)));
    }
}
