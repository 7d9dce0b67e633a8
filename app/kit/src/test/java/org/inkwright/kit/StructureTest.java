package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import javafx.application.Platform;
import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final String PACK = "org.inkwright.kit";

    private final JavaClasses kit =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PACK);

    @Test
    void theHouseRulesHold() {
        StructureRules.check(PACK, 40, StructureRules.Grant.JAVAFX);
    }

    @Test
    void theKitKnowsNothingOfTheProduct() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.inkwright.desktop..",
                        "org.inkwright.manuscript..",
                        "org.inkwright.studio..")
                .because("controls are tested without the program")
                .check(kit);
    }

    @Test
    void whatIsInternalNeedsNoWindow() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(PACK + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.fxmisc..", PACK)
                .because("what can be computed without a window is tested without one")
                .check(kit);
    }

    @Test
    void nobodyHopsToTheWindowsThread() {
        List<String> callers =
                kit.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Platform.class))
                        .filter(access -> access.getTarget().getName().equals("runLater"))
                        .map(access -> access.getOriginOwner().getName())
                        .toList();
        assertEquals(List.of(), callers, "one class of the desktop owns the hop");
    }
}
