package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `docs/how-to/command-line.md` names all that exists, and nothing that does not.
class DocumentTest {
    private final String document =
            Fixtures.text(Fixtures.root().resolve("docs/how-to/command-line.md"));
    private final CommandLine grammar = Ran.cli(new FakeStudio()).grammar();

    @Test
    void commandsAreThoseOfTheProgram() {
        assertEquals(
                new TreeSet<>(grammar.getSubcommands().keySet()), found("\\binkwright ([a-z]+)"));
    }

    @Test
    void actionsAreThoseOfTheProgram() {
        for (String action :
                Stream.of(
                                JobsCommand.actions(),
                                LibraryCommand.actions(),
                                ModelsCommand.actions(),
                                EnginesCommand.actions())
                        .flatMap(List::stream)
                        .toList()) {
            assertTrue(document.contains("`" + action + "`"), action);
        }
    }

    @Test
    void optionsAndTheirCommandsAreThoseOfTheProgram() {
        for (String row : rows("Options")) {
            List<String> cells = cells(row);
            Set<String> names = new TreeSet<>();
            Pattern.compile("`(--?[a-z][a-z-]*)`")
                    .matcher(cells.get(0))
                    .results()
                    .forEach(name -> names.add(name.group(1)));
            Set<String> commands =
                    grammar.getSubcommands().entrySet().stream()
                            .filter(each ->
                                    names.stream()
                                            .anyMatch(
                                                    each.getValue().getCommandSpec().optionsMap()
                                                            ::containsKey))
                            .map(each -> each.getKey())
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> documented =
                    switch (cells.get(1)) {
                        case "all" -> new TreeSet<>(grammar.getSubcommands().keySet());
                        case "inkwright" -> new TreeSet<>();
                        default -> new TreeSet<>(Arrays.asList(cells.get(1).split(", ", -1)));
                    };
            assertEquals(documented, commands, row);
        }
        Set<String> options = new TreeSet<>(grammar.getCommandSpec().optionsMap().keySet());
        grammar.getSubcommands()
                .values()
                .forEach(each -> options.addAll(each.getCommandSpec().optionsMap().keySet()));
        assertEquals(options, found("`(--?[a-z][a-z-]*)`"));
    }

    @Test
    void exitCodesAreThoseOfTheProgram() {
        Set<String> documented =
                rows("Exit codes").stream()
                        .map(DocumentTest::cells)
                        .map(cells -> cells.get(0) + " " + cells.get(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> real =
                Arrays.stream(ExitCode.values())
                        .map(code -> code.number() + " `" + code + "`")
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(real, documented);
    }

    @Test
    void eventsAreThoseOfTheSchema() {
        Set<String> documented =
                rows("Events for scripts").stream()
                        .map(row -> cells(row).getFirst().replace("`", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(new EventSchema().events()), documented);
    }

    @Test
    void formatsAreThoseOfTheProgram() {
        for (FileFormat format : FileFormat.all()) {
            assertTrue(document.contains("`" + format.ending() + "`"), format.ending());
        }
    }

    private Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The rows of the table under a heading, without its head.
    private List<String> rows(String heading) {
        String section = document.substring(document.indexOf("\n## " + heading + "\n") + 4);
        int end = section.indexOf("\n## ");
        List<String> rows =
                section.substring(0, end < 0 ? section.length() : end)
                        .lines()
                        .filter(line -> line.startsWith("| `") || line.matches("\\| [0-9].*"))
                        .toList();
        assertTrue(rows.size() > 5, () -> "saw too few rows under " + heading);
        return rows;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).skip(1).map(String::strip).toList();
    }
}
