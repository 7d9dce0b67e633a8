package org.inkwright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// What was typed behind a command.
///
/// @param parsed what picocli made of it
record Given(ParseResult parsed) {
    boolean flag(String name) {
        return has(name) && parsed.matchedOptionValue(name, false);
    }

    Optional<Path> path(String name) {
        return has(name)
                ? Optional.ofNullable(parsed.<Path>matchedOptionValue(name, null))
                : Optional.empty();
    }

    Optional<String> text(String name) {
        return has(name)
                ? Optional.ofNullable(parsed.<String>matchedOptionValue(name, null))
                : Optional.empty();
    }

    /// The parts of a value between commas.
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The values without a name.
    List<String> parameters() {
        return parsed.hasMatchedPositional(0)
                ? parsed.matchedPositionalValue(0, List.<String>of())
                : List.of();
    }

    private boolean has(String name) {
        return parsed.hasMatchedOption(name);
    }
}
