package org.inkwright.generation;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void moduleKeepsTheStructureRules() {
        StructureRules.check("org.inkwright.generation", 25);
    }
}
