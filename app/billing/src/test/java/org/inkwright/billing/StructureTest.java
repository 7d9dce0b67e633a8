package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    @Test
    void moduleKeepsTheRules() {
        StructureRules.check("org.inkwright.billing", 40);
    }

    /// Only what is measured, in `metrics`, may be a fraction.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "acts",
                "admin",
                "api",
                "catalogue",
                "database",
                "demo",
                "idempotency",
                "identity",
                "ledger",
                "orders",
                "plans",
                "settings",
                "usage",
                "web"
            })
    void rule6NoFloatingPointComesNearMoney(String pack) {
        StructureRules.checkExactAmounts("org.inkwright.billing." + pack, 3);
    }

    @Test
    void rule6IsAskedOfEachPackage() throws Exception {
        Path sources = Fixtures.root().resolve("app/billing/src/main/java/org/inkwright/billing");
        try (var packs = Files.list(sources)) {
            assertEquals(16, packs.filter(Files::isDirectory).count(), "add the new one above");
        }
    }
}
