package org.inkwright.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Executors;

/// The structure rules that hold in every module. Each module's `StructureTest` calls [#check] with
/// the exceptions that its role grants.
public final class StructureRules {
    private StructureRules() {}

    /// Checks a module's classes against every rule.
    ///
    /// @param pack the module's package
    /// @param atLeast how many classes the module has at the very least: an empty import proves
    ///   nothing
    /// @param grants what this module may do that others may not
    public static void check(String pack, int atLeast, Grant... grants) {
        JavaClasses classes = importPackages(pack);
        if (classes.size() < atLeast) {
            throw new AssertionError("saw only " + classes.size() + " classes of " + pack);
        }
        for (ArchRule rule : rules(pack, List.of(grants))) {
            rule.check(classes);
        }
    }

    /// Checks that no floating-point number occurs in a package and those below it, not even as
    /// something that is passed on or asked for.
    ///
    /// @param pack where amounts and prices are reckoned
    /// @param atLeast how many classes are there at the very least
    public static void checkExactAmounts(String pack, int atLeast) {
        JavaClasses classes = importPackages(pack);
        if (classes.size() < atLeast) {
            throw new AssertionError("saw only " + classes.size() + " classes of " + pack);
        }
        noFloatingPoint().check(classes);
    }

    /// Checks that somebody else's types are used in one package only: nothing outside it names
    /// them or is given one.
    ///
    /// @param pack the module's package
    /// @param foreign whose types, such as `com.example..`
    /// @param home the package that uses them
    public static void checkConfined(String pack, String foreign, String home) {
        JavaClasses classes = importPackages(pack);
        if (classes.stream().noneMatch(one -> one.getPackageName().equals(home))) {
            throw new AssertionError("there is no " + home);
        }
        confined(foreign, home).check(classes);
    }

    static ArchRule confined(String foreign, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .allowEmptyShould(true)
                .because("only " + home + " knows these types");
    }

    /// What a module may be granted.
    public enum Grant {
        /// It shows windows.
        JAVAFX,
        /// It asks Stripe.
        STRIPE
    }

    static JavaClasses importPackages(String pack) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(pack);
    }

    static List<ArchRule> rules(String pack, List<Grant> grants) {
        return List.of(
                noPackageCycles(pack),
                noJavaFx(grants.contains(Grant.JAVAFX)),
                noStripe(grants.contains(Grant.STRIPE)),
                noSystemClock(),
                noMutableStatics(),
                noRawFailures(),
                noVirtualThreads());
    }

    static ArchRule noPackageCycles(String pack) {
        return slices().matching(pack + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a package cycle means two packages are one");
    }

    static ArchRule noJavaFx(boolean granted) {
        return noDependencyOn(granted ? "nothing.." : "javafx..", "only the desktop shows windows");
    }

    static ArchRule noStripe(boolean granted) {
        return noDependencyOn(
                granted ? "nothing.." : "com.stripe..", "one module knows who takes the money");
    }

    static ArchRule noDependencyOn(String packages, String reason) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .allowEmptyShould(true)
                .because(reason);
    }

    static ArchRule noSystemClock() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Program")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .allowEmptyShould(true)
                .because(
                        "time comes from an InstantSource that tests can move; a program wires it");
    }

    static ArchRule noMutableStatics() {
        return noFields()
                .that()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true)
                .because("static state makes tests lie");
    }

    static ArchRule noRawFailures() {
        return noClasses()
                .that()
                .areNotAssignableTo(RuntimeException.class)
                .should()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .allowEmptyShould(true)
                .because("a failure has a name");
    }

    static ArchRule noVirtualThreads() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .allowEmptyShould(true)
                .because("on JDK 25 they can wait for each other's classes for ever (decision 48)");
    }

    static ArchRule noFloatingPoint() {
        return classes()
                .should(new ExactOnly())
                .allowEmptyShould(true)
                .because("an amount is exact, from the price to the balance");
    }
}
