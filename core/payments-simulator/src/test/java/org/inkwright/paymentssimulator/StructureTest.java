package org.inkwright.paymentssimulator;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    @Test
    void theModuleKeepsTheHouseRules() {
        StructureRules.check("org.inkwright.paymentssimulator", 25);
    }

    @Test
    void noFloatingPointNumberOccurs() {
        StructureRules.checkExactAmounts("org.inkwright.paymentssimulator", 25);
    }
}
