package org.inkwright.studio;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void followsTheHouseRules() {
        StructureRules.check("org.inkwright.studio", 60);
    }
}
