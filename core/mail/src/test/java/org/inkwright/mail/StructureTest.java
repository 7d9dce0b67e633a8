package org.inkwright.mail;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void moduleKeepsTheRules() {
        StructureRules.check("org.inkwright.mail", 10);
    }
}
