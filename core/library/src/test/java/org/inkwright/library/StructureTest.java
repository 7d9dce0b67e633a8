package org.inkwright.library;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void theHouseRulesHold() {
        StructureRules.check("org.inkwright.library", 40);
    }
}
