package org.inkwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options and parameters of a command, described from the texts.
final class Shape {
    /// What only a text model heeds.
    static final String[] WISHES = {
        "--address",
        "--form",
        "--speakers",
        "--platform",
        "--seconds",
        "--variants",
        "--tone",
        "--audience",
        "--length",
        "--write-in"
    };

    private final CommandSpec spec = CommandSpec.create();
    private final Texts texts;

    /// @param name what one types; its description is under `command.` and this
    Shape(Texts texts, String name) {
        this.texts = texts;
        spec.name(name);
        spec.usageMessage()
                .description(texts.text("command." + name))
                .abbreviateSynopsis(true)
                .width(100);
        help();
    }

    CommandSpec spec() {
        return spec;
    }

    /// What all commands that do something have.
    Shape common() {
        return option(Path.class, "DIR", "--home").flag("--json").flag("--quiet", "-q");
    }

    /// How to listen.
    Shape listening() {
        return option(Path.class, "FILE", "--model")
                .option(String.class, "CODE", "--language")
                .option(String.class, "WORDS", "--vocabulary");
    }

    /// How to write.
    Shape writing() {
        option(String.class, "PROVIDER/MODEL", "--engine");
        for (String wish : WISHES) {
            option(String.class, "TEXT", wish);
        }
        return this;
    }

    /// Where to write.
    Shape output() {
        return option(Path.class, "FILE", "--output", "-o")
                .option(String.class, "FORMAT", "--format")
                .flag("--force");
    }

    /// An option with a value; its description is under `option.` and its first name.
    Shape option(Class<?> type, String label, String... names) {
        spec.addOption(
                OptionSpec.builder(names)
                        .type(type)
                        .arity("1")
                        .paramLabel(label)
                        .description(texts.text("option." + names[0].substring(2)))
                        .build());
        return this;
    }

    /// An option without a value.
    Shape flag(String... names) {
        spec.addOption(flagged(names).build());
        return this;
    }

    /// One or more values without a name.
    Shape parameters(String label, String arity) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity(arity)
                        .required(!arity.startsWith("0"))
                        .index("0..*")
                        .paramLabel(label)
                        .description(
                                texts.text("parameter." + spec.name().toLowerCase(Locale.ROOT)))
                        .build());
        return this;
    }

    /// `--version` instead of a command.
    Shape version(String version) {
        spec.version(version);
        spec.addOption(flagged("--version").versionHelp(true).build());
        return this;
    }

    private void help() {
        spec.addOption(flagged("--help", "-h").usageHelp(true).build());
    }

    private OptionSpec.Builder flagged(String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(texts.text("option." + names[0].substring(2)));
    }
}
