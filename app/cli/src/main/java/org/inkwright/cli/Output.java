package org.inkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file to be written.
///
/// @param file where, absolute
/// @param format what
record Output(Path file, FileFormat format) {
    /// The output that `--output`, `--format` and `--force` ask for; empty without `--output`.
    ///
    /// @throws CliException when it cannot be written there, or would replace something
    static Optional<Output> of(Given given, List<FileFormat> possible, List<String> inputs) {
        return given.path("--output")
                .map(file ->
                        checked(
                                file,
                                FileFormat.of(given.text("--format"), file, possible),
                                given,
                                inputs));
    }

    /// An output at a place of our choice.
    ///
    /// @throws CliException when it cannot be written there, or would replace something
    static Output checked(Path file, FileFormat format, Given given, List<String> inputs) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw refused("output.is-folder", file);
        }
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("output.no-folder", file);
        }
        if (Files.exists(place)) {
            if (inputs.stream().anyMatch(input -> same(place, input))) {
                throw refused("output.is-input", file);
            }
            if (!given.flag("--force")) {
                throw refused("output.exists", file);
            }
        }
        if (!Files.isWritable(Files.exists(place) ? place : folder)) {
            throw refused("output.not-writable", file);
        }
        return new Output(place, format);
    }

    static CliException refused(String code, Path file) {
        return new CliException(ExitCode.OUTPUT_NOT_WRITABLE, code, file.toString());
    }

    private static boolean same(Path place, String input) {
        try {
            return Files.isSameFile(place, Path.of(input));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
