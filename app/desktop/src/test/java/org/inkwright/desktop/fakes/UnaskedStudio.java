package org.inkwright.desktop.fakes;

import org.inkwright.studio.Safekeeping;
import org.inkwright.studio.Studio;

/// The parts of a studio that no screen asks for yet.
interface UnaskedStudio extends Studio {
    @Override
    default Safekeeping safekeeping() {
        throw new UnsupportedOperationException("no screen asks for it yet");
    }
}
