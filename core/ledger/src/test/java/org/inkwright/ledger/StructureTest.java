package org.inkwright.ledger;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    @Test
    void theModuleKeepsTheHouseRules() {
        StructureRules.check("org.inkwright.ledger", 70);
    }

    @Test
    void rule6NoFloatingPointNumberOccurs() {
        StructureRules.checkExactAmounts("org.inkwright.ledger", 70);
    }
}
