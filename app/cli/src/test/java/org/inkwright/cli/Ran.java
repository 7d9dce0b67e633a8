package org.inkwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/// What came of a command that was run in this process.
///
/// @param exit its exit code
/// @param out its standard output
/// @param err its standard error
record Ran(ExitCode exit, String out, String err) {
    static Ran with(FakeStudio studio, String... args) {
        return with(studio, OptionalInt.empty(), args);
    }

    static Ran with(FakeStudio studio, OptionalInt columns, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(printing(out), printing(err), columns, () -> studio.typed);
        ExitCode exit = new Cli(studio, streams, studio.interruption).run(args);
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Cli cli(FakeStudio studio) {
        var nowhere = new Streams(System.out, System.err, OptionalInt.empty(), () -> "");
        return new Cli(studio, nowhere, studio.interruption);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
