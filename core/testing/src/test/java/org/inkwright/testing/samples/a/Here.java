package org.inkwright.testing.samples.a;

import org.inkwright.testing.samples.b.There;

/// Half of a package cycle.
public final class Here {
    /// The other half.
    public There there() {
        return new There();
    }
}
