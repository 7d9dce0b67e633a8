package org.inkwright.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Shows each structure rule fail once, on the classes in `samples`.
class StructureRulesTest {
    private static final String SAMPLES = "org.inkwright.testing.samples";
    private final JavaClasses samples = new ClassFileImporter().importPackages(SAMPLES);

    @Test
    void thisModuleKeepsTheRules() {
        StructureRules.check("org.inkwright.testing", 4);
    }

    @Test
    void anEmptyImportProvesNothing() {
        assertThrows(AssertionError.class, () -> StructureRules.check("org.inkwright.nowhere", 1));
    }

    @Test
    void aPackageCycleIsFound() {
        assertFinds("Cycle detected", StructureRules.noPackageCycles(SAMPLES));
    }

    @Test
    void theSystemClockIsFound() {
        assertFinds("Instant.now()", StructureRules.noSystemClock());
    }

    @Test
    void staticStateIsFound() {
        assertFinds("count", StructureRules.noMutableStatics());
    }

    @Test
    void aNamelessFailureIsFound() {
        assertFinds("RuntimeException", StructureRules.noRawFailures());
    }

    @Test
    void aVirtualThreadIsFound() {
        assertFinds("ofVirtual", StructureRules.noVirtualThreads());
    }

    @Test
    void aNumberThatIsNotExactIsFound() {
        assertFinds("Inexact.rate", StructureRules.noFloatingPoint());
        assertFinds("half(float) uses float", StructureRules.noFloatingPoint());
        assertFinds("uses java.lang.Float", StructureRules.noFloatingPoint());
        assertFinds("BigDecimal.valueOf(double)", StructureRules.noFloatingPoint());
    }

    @Test
    void javaFxOutsideTheDesktopIsFound() {
        var javaFx = StructureRules.noDependencyOn("java.time..", "only the desktop shows windows");
        assertFinds("java.time.Instant", javaFx);
        assertFalse(StructureRules.noJavaFx(false).evaluate(samples).hasViolation());
    }

    @Test
    void somebodyElsesTypeOutsideItsHomeIsFound() {
        assertFinds("java.time.Instant", StructureRules.confined("java.time..", SAMPLES + ".a"));
        assertFalse(
                StructureRules.confined("java.time..", SAMPLES).evaluate(samples).hasViolation());
        assertThrows(
                AssertionError.class,
                () -> StructureRules.checkConfined(SAMPLES, "java.time..", "org.nowhere"));
    }

    private void assertFinds(String what, ArchRule rule) {
        var result = rule.evaluate(samples);
        assertTrue(result.hasViolation(), "the rule found nothing");
        assertTrue(
                result.getFailureReport().toString().contains(what),
                () -> result.getFailureReport().toString());
    }
}
