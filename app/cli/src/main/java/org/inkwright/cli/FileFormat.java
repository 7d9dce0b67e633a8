package org.inkwright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;

/// The kind of file that an output is to be.
sealed interface FileFormat {
    /// The ending that stands for it, without the dot.
    String ending();

    /// A draft in some form.
    record OfDraft(DraftFormat format) implements FileFormat {
        @Override
        public String ending() {
            return format.extension();
        }
    }

    /// A transcript in some form.
    record OfTranscript(TranscriptFormat format) implements FileFormat {
        @Override
        public String ending() {
            return format.extension();
        }
    }

    /// The kinds of file that hold a draft.
    static List<FileFormat> ofDrafts() {
        return Arrays.stream(DraftFormat.values()).<FileFormat>map(OfDraft::new).toList();
    }

    /// The kinds of file that hold a transcript.
    static List<FileFormat> ofTranscripts() {
        return Arrays.stream(TranscriptFormat.values()).<FileFormat>map(OfTranscript::new).toList();
    }

    /// All kinds of file.
    static List<FileFormat> all() {
        return Stream.concat(ofDrafts().stream(), ofTranscripts().stream()).toList();
    }

    /// The format that was asked for, or else the one that the file's ending tells.
    ///
    /// @throws CliException when it is none of the possible ones
    static FileFormat of(Optional<String> asked, Path file, List<FileFormat> possible) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String ending = asked.orElse(name.substring(name.lastIndexOf('.') + 1));
        return possible.stream()
                .filter(format -> format.ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new CliException(ExitCode.USAGE, "usage.format", ending, names(possible)));
    }

    private static String names(List<FileFormat> formats) {
        return String.join(", ", formats.stream().map(FileFormat::ending).toList());
    }
}
