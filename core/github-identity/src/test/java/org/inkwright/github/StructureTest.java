package org.inkwright.github;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void moduleKeepsTheRules() {
        StructureRules.check("org.inkwright.github", 10);
    }
}
