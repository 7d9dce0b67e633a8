package org.inkwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Shows each rule of [TidyTest] fail once, so that its silence means something.
class TidyRulesTest {
    @Test
    void aLongFileIsFound() {
        assertFinds("401 lines", JavaShape.faults("F", "\n".repeat(401)));
    }

    @Test
    void aLongMethodIsFound() {
        String source = "class F { void m() {" + "int i;\n".repeat(51) + "} }";
        assertFinds("m has 52 lines", JavaShape.faults("F", source));
    }

    @Test
    void aConstructorOrRecordWithSevenValuesIsFound() {
        String seven = "int a, int b, int c, int d, int e, int f, int g";
        assertFinds("takes 7", JavaShape.faults("F", "class F { F(" + seven + ") {} }"));
        assertFinds("takes 7", JavaShape.faults("F", "record F(" + seven + ") {}"));
        assertTrue(JavaShape.faults("F", "record F(int a, int b, int c) {}").isEmpty());
    }

    @Test
    void aBooleanParameterIsFound() {
        assertFinds("boolean", JavaShape.faults("F", "class F { public void m(boolean b) {} }"));
    }

    @Test
    void anEmptyNameIsFound() {
        for (String name : List.of("FooImpl", "AbstractFoo", "FooManager", "FooUtil", "IFoo")) {
            assertFinds(name, JavaShape.faults("F", "class " + name + " {}"));
        }
        assertTrue(JavaShape.faults("F", "interface Ids {}").isEmpty());
    }

    @Test
    void wordsWeDoNotUseAreFound() {
        assertFinds("finish it", TextRules.faults("F.java", "// TO" + "DO later"));
        assertFinds("stands alone", TextRules.faults("F.java", "../sha" + "red/x"));
        assertFinds("git knows", TextRules.faults("F.java", "/// @auth" + "or me"));
        assertFinds("no hosts", TextRules.faults("pom.xml", "https://repo.mav" + "en.org"));
        assertFinds("tests run", TextRules.faults("a/src/test/F.java", "Thread.sl" + "eep(5)"));
    }

    @Test
    void aDocumentThatNamesNothingRealIsFound() throws IOException {
        Path root = Fixtures.root();
        var held = new Documents(root, new Tree(root).java());
        Path readme = root.resolve("README.md");
        assertFinds("FooBarBaz", held.faults(readme, "see `FooBarBaz`", Set.of()));
        assertFinds("core/nowhere", held.faults(readme, "see `core/nowhere`", Set.of()));
        assertFinds("docs/none.md", held.faults(readme, "[x](docs/none.md)", Set.of()));
        assertFinds("nonsense", held.faults(readme, "`mvn -q -Pnonsense`", Set.of()));
        assertEquals(List.of(), held.faults(readme, "`TidyTest`, `mvn -q -Prun`", Set.of()));
    }

    @Test
    void aModuleThatPointsTheWrongWayIsFound() {
        var uses = TidyTest.requirements("requires transitive org.inkwright.studio;");
        assertFinds("must not use studio", TidyTest.wrongWays(Map.of("media", uses)));
    }

    @Test
    void aVersionInAChildPomIsFound() {
        assertFinds("names a version", TidyTest.pomFaults("pom.xml", "<version>1</version>"));
    }

    private static void assertFinds(String what, List<String> faults) {
        assertTrue(faults.toString().contains(what), () -> "found only " + faults);
    }
}
