package org.inkwright.billingapi;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    @Test
    void theModuleKeepsTheHouseRules() {
        StructureRules.check("org.inkwright.billingapi", 50);
    }

    @Test
    void rule6NoFloatingPointNumberOccurs() {
        StructureRules.checkExactAmounts("org.inkwright.billingapi", 50);
    }
}
