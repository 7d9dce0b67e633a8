package org.inkwright.testing.samples.b;

import org.inkwright.testing.samples.a.Here;

/// The other half of a package cycle.
public final class There {
    /// The first half.
    public Here here() {
        return new Here();
    }
}
