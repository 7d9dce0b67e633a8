package org.inkwright.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;

/// How a draft is written: `--engine`, `--address`, `--form` with its parts, `--variants`,
/// `--tone`, `--audience`, `--length`, `--write-in`. Without an engine the extractive writer
/// writes.
final class Writing {
    private Writing() {}

    /// What a text model is to write; empty when none is named.
    ///
    /// @throws CliException when a value is none, or there are wishes without an engine
    static Optional<Commission> of(Given given) {
        Optional<EngineChoice> engine = given.text("--engine").map(name -> engine(name, given));
        if (engine.isEmpty()) {
            Arrays.stream(Shape.WISHES)
                    .filter(option -> given.text(option).isPresent())
                    .findFirst()
                    .ifPresent(option -> {
                        throw new CliException(ExitCode.USAGE, "usage.no-engine", option);
                    });
        }
        return engine.map(chosen ->
                new Commission(chosen, FormWords.of(given), wishes(given), number(given)));
    }

    /// The model that a word names, at `--address` if that is given.
    ///
    /// @throws CliException when it names none
    static EngineChoice engine(String name, Given given) {
        int slash = name.indexOf('/');
        String address = given.text("--address").orElse("");
        boolean own = name.startsWith(EngineChoice.OWN + "/");
        if (slash < 1 || slash == name.length() - 1 || (own && address.isBlank())) {
            throw new CliException(ExitCode.USAGE, "usage.engine", name);
        }
        return new EngineChoice(name.substring(0, slash), address, name.substring(slash + 1));
    }

    private static WritingWishes wishes(Given given) {
        String language = given.text("--write-in").orElse("");
        if (!language.matches("|[a-z]{2,3}")) {
            throw new CliException(ExitCode.USAGE, "usage.language", language);
        }
        return WritingWishes.in(language)
                .inTone(given.text("--tone").orElse(""))
                .forReaders(given.text("--audience").orElse(""))
                .ofLength(length(given.text("--length").orElse("medium")));
    }

    private static TextLength length(String name) {
        return Arrays.stream(TextLength.values())
                .filter(length -> named(length).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CliException(
                                ExitCode.USAGE,
                                "usage.length",
                                name,
                                Arrays.stream(TextLength.values())
                                        .map(Writing::named)
                                        .collect(Collectors.joining(", "))));
    }

    /// What one types for a constant.
    static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Writing::named).collect(Collectors.joining(", "));
    }

    private static int number(Given given) {
        String number = given.text("--variants").orElse("1");
        if (!number.matches("[1-" + Commission.MOST_VARIANTS + "]")) {
            throw new CliException(
                    ExitCode.USAGE,
                    "usage.variants",
                    number,
                    String.valueOf(Commission.MOST_VARIANTS));
        }
        return Integer.parseInt(number);
    }
}
