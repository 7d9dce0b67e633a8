package org.inkwright.manuscript;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void followsTheHouseRules() {
        StructureRules.check("org.inkwright.manuscript", 60);
    }
}
