package org.inkwright.payments;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

final class StructureTest {
    /// The webhooks of an operator must be written in the version that the library reads.
    @Test
    void theGuideNamesTheVersionOfTheLibrary() {
        Path guide = Fixtures.root().resolve("docs/how-to/operate-the-billing-endpoint.md");
        assertTrue(Fixtures.text(guide).contains("`" + Stripe.API_VERSION + "`"));
    }

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
