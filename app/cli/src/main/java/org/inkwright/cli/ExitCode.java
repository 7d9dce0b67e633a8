package org.inkwright.cli;

/// What the program's exit code says. Documented in `docs/how-to/command-line.md`.
enum ExitCode {
    /// Everything that was asked for is done.
    DONE(0),
    /// At least one job failed; what it had is kept.
    JOB_FAILED(1),
    /// The command line cannot be understood.
    USAGE(2),
    /// A recording, model or id was refused.
    INPUT_REFUSED(3),
    /// Another program has the library open.
    LIBRARY_IN_USE(4),
    /// An output file exists already or cannot be written.
    OUTPUT_NOT_WRITABLE(5),
    /// The library cannot be opened or read.
    LIBRARY_FAILED(6),
    /// The program itself is broken.
    PROGRAM_FAILED(70),
    /// Ended by Ctrl-C or by the system; the same command goes on.
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /// The code for a failure of the studio.
    static ExitCode of(String code) {
        if (code.equals("library.in-use")) {
            return LIBRARY_IN_USE;
        }
        if (code.startsWith("library.")) {
            return LIBRARY_FAILED;
        }
        if (code.startsWith("program.") || code.startsWith("jdk.")) {
            return PROGRAM_FAILED;
        }
        if (code.startsWith("export.")) {
            return OUTPUT_NOT_WRITABLE;
        }
        return code.endsWith(".unknown") ? INPUT_REFUSED : JOB_FAILED;
    }
}
