package org.inkwright.publishing;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void moduleKeepsTheRules() {
        StructureRules.check("org.inkwright.publishing", 15);
    }
}
