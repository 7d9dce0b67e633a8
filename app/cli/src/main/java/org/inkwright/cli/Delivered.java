package org.inkwright.cli;

import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.publishing.TranscriptFormat;

/// Writes what is in the library to a file, and says so.
final class Delivered {
    private Delivered() {}

    /// Writes the newest transcript of a source.
    ///
    /// @throws CliException when there is none
    static void transcript(Workshop shop, Source source, Output output) {
        Transcript transcript =
                shop.shelf()
                        .transcript(source.id())
                        .orElseThrow(() ->
                                new CliException(
                                        ExitCode.INPUT_REFUSED,
                                        "export.no-transcript",
                                        source.title(),
                                        source.id().toString()));
        if (output.format() instanceof FileFormat.OfTranscript(TranscriptFormat format)) {
            shop.exports().transcript(transcript.id(), format, output.file());
            shop.reporter().wrote(output, source);
        }
    }

    /// Writes a draft as a draft, or the transcript it was made from.
    static void draft(Workshop shop, DraftId draft, Source source, Output output) {
        switch (output.format()) {
            case FileFormat.OfDraft(var format) -> {
                shop.exports().draft(draft, format, output.file());
                shop.reporter().wrote(output, source);
            }
            case FileFormat.OfTranscript transcript -> transcript(shop, source, output);
        }
    }
}
