package org.inkwright.desktop.fakes;

import org.inkwright.studio.MonthlyCap;

/// A cap as a test sets it.
public final class FakeCap implements MonthlyCap {
    public State state = new State(null, 0, 0);

    @Override
    public State state() {
        return state;
    }

    @Override
    public void set(Limit limit) {
        state = new State(limit, 0, 0);
    }

    @Override
    public void lift() {
        state = new State(null, 0, 0);
    }
}
