package org.inkwright.billing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rule 95: whichever guard is taken out, a test fails. The whole round compiles the program anew
/// for each of them and runs under `mvn -Psoak verify`; `-Dbilling.guard=inbox|orders` tries those
/// only in whose name or file the pattern is found.
class GuardsTest {
    private static final String PACKAGE = "org/inkwright/billing/";
    private static final Path SOURCES = Path.of("src/main/java", PACKAGE);
    private static final Path RESOURCES = Path.of("src/main/resources", PACKAGE);
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    @TempDir Path folder;

    static List<Guard> guards() {
        Pattern only = Pattern.compile(System.getProperty("billing.guard", ""));
        return Guard.ALL.stream()
                .filter(guard -> only.matcher(guard.name() + guard.file()).find())
                .toList();
    }

    @Test
    void everyGuardStillStandsWhereTheListSaysItDoes() throws IOException {
        for (Guard guard : Guard.ALL) {
            String text = Files.readString(file(guard));
            assertEquals(2, text.split(Pattern.quote(guard.from()), -1).length, guard.name());
        }
    }

    @Tag("soak")
    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void rule95WithoutItATestFails(Guard guard) throws Exception {
        Path program = copied();
        String text = Files.readString(file(guard)).replace(guard.from(), guard.to());
        if (guard.file().endsWith(".java")) {
            Path source = folder.resolve(Path.of(guard.file()).getFileName());
            compile(Files.writeString(source, text), program);
        } else {
            Files.writeString(program.resolve(PACKAGE).resolve(guard.file()), text);
        }
        assertEquals(Chosen.FAILED, tested(program, guard.test()), guard.name());
    }

    @Tag("soak")
    @Test
    void withAllOfThemInPlaceTheSameTestsPass() throws Exception {
        Path program = copied();
        for (String test : Guard.ALL.stream().map(Guard::test).distinct().toList()) {
            assertEquals(0, tested(program, test), test);
        }
    }

    private static int tested(Path program, String test) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + ZoneId.systemDefault(),
                        "-cp",
                        classPath(program),
                        Chosen.class.getName(),
                        "org.inkwright.billing." + test)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path file(Guard guard) {
        return (guard.file().endsWith(".java") ? SOURCES : RESOURCES).resolve(guard.file());
    }

    private static void compile(Path source, Path into) {
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-cp",
                                classPath(into),
                                "-d",
                                into.toString(),
                                source.toString());
        assertEquals(0, result, "the program without the guard does not compile");
    }

    // The class path of this test, with the changed program in the place of the whole one.
    private static String classPath(Path program) {
        String separator = File.pathSeparator;
        return Stream.of(System.getProperty("java.class.path").split(separator, -1))
                .map(entry -> Path.of(entry).equals(CLASSES) ? program.toString() : entry)
                .collect(Collectors.joining(separator));
    }

    private Path copied() throws IOException {
        Path program = folder.resolve("program");
        copy(CLASSES, program);
        // On the class path, or the compiler would look for modules.
        Files.deleteIfExists(program.resolve("module-info.class"));
        return program;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
