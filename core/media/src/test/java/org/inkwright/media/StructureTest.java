package org.inkwright.media;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    @Test
    void theModuleKeepsTheHouseRules() {
        StructureRules.check("org.inkwright.media", 20);
    }
}
