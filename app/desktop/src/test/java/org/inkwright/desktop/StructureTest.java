package org.inkwright.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.inkwright.testing.StructureRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final String PACK = "org.inkwright.desktop";

    private final JavaClasses desktop =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PACK);

    @Test
    void theHouseRulesHold() {
        StructureRules.check(PACK, 60, StructureRules.Grant.JAVAFX);
    }

    @Test
    void viewModelsKnowOnlyBeansAndCollections() {
        viewModelRule("ViewModel").check(desktop);
    }

    @Test
    void viewModelRuleCanFail() {
        JavaClasses guilty = new ClassFileImporter().importClasses(GuiltyViewModel.class);
        assertThrows(AssertionError.class, () -> viewModelRule("ViewModel").check(guilty));
    }

    @Test
    void exactlyOneClassCallsRunLater() {
        assertEquals(Set.of(PACK + ".work.FxThread"), callersOfRunLater(desktop));
    }

    @Test
    void runLaterRuleSeesCallers() {
        JavaClasses guilty = new ClassFileImporter().importClasses(GuiltyViewModel.class);
        assertEquals(1, callersOfRunLater(guilty).size());
    }

    @Test
    void everyViewHasAModelOrIsPartOfOne() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("ViewModel")
                .because("a view builds nodes, binds and forwards; it decides nothing")
                .check(desktop);
    }

    @Test
    void featuresDoNotKnowTheFrame() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PACK, PACK + ".shell")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PACK + ".shell")
                .because("the frame holds the features, not the other way round")
                .check(desktop);
    }

    private static ArchRule viewModelRule(String suffix) {
        return noClasses()
                .that(
                        new DescribedPredicate<JavaClass>("are view models") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getName().replaceAll("\\$.*", "").endsWith(suffix)
                                        && !type.getSimpleName().endsWith("View");
                            }
                        })
                .should()
                .dependOnClassesThat(
                        new DescribedPredicate<JavaClass>("know the toolkit") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getPackageName().startsWith("javafx.")
                                        && !type.getPackageName().startsWith("javafx.beans")
                                        && !type.getPackageName().startsWith("javafx.collections");
                            }
                        })
                .because("a view model is tested as a plain object");
    }

    private static Set<String> callersOfRunLater(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Platform.class))
                .filter(access -> access.getTarget().getName().equals("runLater"))
                .map(JavaAccess::getOriginOwner)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    /// Breaks the rules, to show that they can fail.
    static final class GuiltyViewModel {
        private final Label label = new Label();

        void tell() {
            Platform.runLater(() -> label.setText("told"));
        }
    }
}
