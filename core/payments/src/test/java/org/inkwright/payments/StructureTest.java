package org.inkwright.payments;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    @Test
    void theModuleKeepsTheHouseRules() {
        StructureRules.check("org.inkwright.payments", 50, StructureRules.Grant.STRIPE);
    }

    @Test
    void stripesTypesStayInTheirPackage() {
        StructureRules.checkConfined(
                "org.inkwright.payments", "com.stripe..", "org.inkwright.payments.stripe");
    }

    @Test
    void whatIsNotGrantedIsFound() {
        assertThrows(
                AssertionError.class, () -> StructureRules.check("org.inkwright.payments", 50));
        assertThrows(
                AssertionError.class,
                () ->
                        StructureRules.checkConfined(
                                "org.inkwright.payments",
                                "com.stripe..",
                                "org.inkwright.payments"));
    }

    @Test
    void noFloatingPointNumberOccurs() {
        StructureRules.checkExactAmounts("org.inkwright.payments", 50);
    }
}
