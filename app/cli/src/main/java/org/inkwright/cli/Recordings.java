package org.inkwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.Imports;

/// Finds the recording that a word on the command line names: a file, or a source of the library by
/// its id.
final class Recordings {
    private final Imports imports;
    private final Shelf shelf;
    private final Reporter reporter;
    private final Interruption interruption;

    Recordings(Imports imports, Shelf shelf, Reporter reporter, Interruption interruption) {
        this.imports = imports;
        this.shelf = shelf;
        this.reporter = reporter;
        this.interruption = interruption;
    }

    /// The source, brought in if it is not there yet.
    ///
    /// @throws CliException when there is none
    Source named(String word) throws InterruptedException {
        Optional<SourceId> id = id(word).map(SourceId::new);
        if (id.isPresent()) {
            return shelf.source(id.get())
                    .orElseThrow(
                            () -> new CliException(ExitCode.INPUT_REFUSED, "source.unknown", word));
        }
        Path file = Path.of(word);
        if (Files.isDirectory(file)) {
            throw new CliException(ExitCode.INPUT_REFUSED, "input.folder", word);
        }
        interruption.check();
        List<ImportResult> results = imports.bringIn(List.of(file.toAbsolutePath()), result -> {});
        interruption.check();
        Source source = source(results.getFirst(), word);
        reporter.brought(results.getFirst());
        return source;
    }

    /// Brings in files and folders. What is refused is told, and stops nothing.
    List<ImportResult> bringIn(List<Path> files) throws InterruptedException {
        try {
            List<ImportResult> results =
                    imports.bringIn(
                            files.stream().map(Path::toAbsolutePath).toList(),
                            result -> {
                                reporter.imported(result);
                                checkStop();
                            });
            interruption.check();
            return results;
        } catch (CancellationException e) {
            throw new InterruptedException(e.getMessage());
        }
    }

    /// The id that a word is, if it is one.
    static Optional<UUID> id(String word) {
        return word.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(word))
                : Optional.empty();
    }

    /// The code of the sentence for a refusal.
    static String code(ImportResult.Reason why) {
        return "input." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Source source(ImportResult result, String word) {
        return switch (result) {
            case ImportResult.Imported imported -> imported.source();
            case ImportResult.AlreadyHere here -> here.source();
            case ImportResult.Refused refused ->
                    throw new CliException(ExitCode.INPUT_REFUSED, code(refused.why()), word);
        };
    }

    // The way out of a callback that may throw no checked exception.
    private void checkStop() {
        try {
            interruption.check();
        } catch (InterruptedException e) {
            throw new CancellationException(e.getMessage());
        }
    }
}
