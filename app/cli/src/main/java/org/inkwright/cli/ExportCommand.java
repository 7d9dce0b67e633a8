package org.inkwright.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;

/// Writes a draft or a transcript of the library to a file.
final class ExportCommand implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().output().flag("--transcript").parameters("DRAFT_ID|SOURCE_ID", "1");
    }

    /// An ending may stand for a draft as well as for a transcript; the draft is what one wants.
    private static List<FileFormat> formats(Given given) {
        return given.flag("--transcript") ? FileFormat.ofTranscripts() : FileFormat.all();
    }

    @Override
    public Task task(Given given) {
        String word = given.parameters().getFirst();
        UUID id =
                Recordings.id(word)
                        .orElseThrow(() -> new CliException(ExitCode.USAGE, "usage.id", word));
        Output output =
                Output.of(given, formats(given), given.parameters())
                        .orElseThrow(() -> new CliException(ExitCode.USAGE, "usage.no-output"));
        return shop -> {
            Shelf shelf = shop.shelf();
            Optional<Draft> draft = shelf.draft(new DraftId(id));
            Source source =
                    shelf.source(draft.map(Draft::source).orElse(new SourceId(id)))
                            .orElseThrow(() -> refused("export.unknown", word));
            if (output.format() instanceof FileFormat.OfTranscript) {
                Delivered.transcript(shop, source, output);
            } else {
                Draft chosen =
                        draft.or(() -> shelf.drafts(source.id()).stream().findFirst())
                                .orElseThrow(
                                        () -> refused("export.no-draft", source.title(), word));
                Delivered.draft(shop, chosen.id(), source, output);
            }
            return ExitCode.DONE;
        };
    }

    private static CliException refused(String code, String... details) {
        return new CliException(ExitCode.INPUT_REFUSED, code, details);
    }
}
