package org.inkwright.transcription;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void theRulesHold() {
        StructureRules.check("org.inkwright.transcription", 30);
    }
}
