package org.inkwright.billing;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void moduleKeepsTheRules() {
        StructureRules.check("org.inkwright.billing", 40);
    }
}
