package org.inkwright.cli;

import java.util.List;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;

/// Shows what is in the library.
final class LibraryCommand implements Command {
    @Override
    public String name() {
        return "library";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("ACTION", "0..2");
    }

    /// What can be done, in the order of the documents.
    static List<String> actions() {
        return List.of("list", "show");
    }

    @Override
    public Task task(Given given) {
        List<String> words = given.parameters();
        if (words.isEmpty() || words.equals(List.of("list"))) {
            return LibraryCommand::list;
        }
        if (!words.getFirst().equals("show") || words.size() != 2) {
            throw new CliException(ExitCode.USAGE, "usage.library", String.join(" ", words));
        }
        String word = words.get(1);
        SourceId id =
                Recordings.id(word)
                        .map(SourceId::new)
                        .orElseThrow(() -> new CliException(ExitCode.USAGE, "usage.id", word));
        return shop -> show(shop, id);
    }

    private static ExitCode list(Workshop shop) {
        List<Source> sources = shop.shelf().sources();
        sources.forEach(source -> shop.reporter().source(source, state(shop, source.id())));
        if (sources.isEmpty()) {
            shop.reporter().note("library.empty");
        }
        return ExitCode.DONE;
    }

    private static ExitCode show(Workshop shop, SourceId id) {
        Shelf shelf = shop.shelf();
        Reporter reporter = shop.reporter();
        Source source =
                shelf.source(id)
                        .orElseThrow(() ->
                                new CliException(
                                        ExitCode.INPUT_REFUSED, "source.unknown", id.toString()));
        reporter.source(source, state(shop, id));
        shelf.media(id)
                .ifPresent(media -> {
                    reporter.fact("file", media.file().path().toString());
                    reporter.fact("seconds", String.valueOf(media.facts().duration().toSeconds()));
                });
        shelf.transcript(id).ifPresent(transcript -> show(reporter, transcript));
        for (Draft draft : shelf.drafts(id)) {
            reporter.draft(draft, shelf.chapters(draft.id()));
        }
        return ExitCode.DONE;
    }

    private static void show(Reporter reporter, Transcript transcript) {
        reporter.fact("model", transcript.model());
        reporter.fact("language", transcript.language());
        reporter.fact("covered", String.valueOf(transcript.coverage().next().toSeconds()));
    }

    private static String state(Workshop shop, SourceId id) {
        if (!shop.shelf().drafts(id).isEmpty()) {
            return "drafted";
        }
        return shop.shelf()
                .transcript(id)
                .map(transcript ->
                        transcript.coverage().state() == Coverage.State.COMPLETE
                                ? "transcribed"
                                : "begun")
                .orElse("imported");
    }
}
