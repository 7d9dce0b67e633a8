package org.inkwright.cli;

import org.inkwright.studio.BatchReports;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.TextEngines;
import org.inkwright.studio.UsageReports;

/// The parts of a made-up studio that have to do with text models.
interface ModelStudio extends UnaskedStudio {
    /// All of them.
    FakeWriters writers();

    @Override
    default TextEngines engines() {
        return writers().engines;
    }

    @Override
    default UsageReports usage() {
        return writers().usage;
    }

    @Override
    default MonthlyCap cap() {
        return writers().usage.cap;
    }

    @Override
    default BatchReports reports() {
        return writers();
    }
}
