package org.inkwright.cli;

import java.util.List;

/// A command cannot go on; the person is told why.
final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;
    private final transient List<String> details;

    /// @param code key of the sentence, without `error.`
    /// @param details what the sentence names
    CliException(ExitCode exit, String code, String... details) {
        this.exit = exit;
        this.code = code;
        this.details = List.of(details);
    }

    @Override
    public String getMessage() {
        return code;
    }

    ExitCode exit() {
        return exit;
    }

    String code() {
        return code;
    }

    List<String> details() {
        return details;
    }
}
