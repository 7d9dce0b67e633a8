package org.inkwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;

/// Reads from the library. Safe to share.
final class LibraryShelf implements Shelf {
    private static final int PAGE = 200;

    private final Library library;

    LibraryShelf(Library library) {
        this.library = library;
    }

    @Override
    public List<Source> sources() {
        return library.read(unit -> {
            var all = new ArrayList<>(unit.sources().page(null, PAGE));
            int seen = 0;
            while (all.size() - seen == PAGE) {
                seen = all.size();
                all.addAll(unit.sources().page(all.getLast().id(), PAGE));
            }
            return all;
        });
    }

    @Override
    public Optional<Source> source(SourceId id) {
        return library.read(unit -> unit.sources().source(id));
    }

    @Override
    public Optional<Media> media(SourceId source) {
        return library.read(unit -> unit.sources().mediaOf(source));
    }

    @Override
    public Optional<Transcript> transcript(SourceId source) {
        return library.read(unit -> unit.transcripts().newestOf(source));
    }

    @Override
    public List<Draft> drafts(SourceId source) {
        return library.read(unit -> unit.drafts().draftsOf(source));
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return library.read(unit -> unit.drafts().draft(id));
    }

    @Override
    public int chapters(DraftId draft) {
        return library.read(unit -> unit.drafts().chapters(draft).size());
    }

    @Override
    public Optional<RunId> begun(SourceId source, String command) {
        return library.read(unit -> unit.settings().value(key(source)))
                .filter(value -> value.startsWith(command + " "))
                .map(value -> new RunId(UUID.fromString(value.substring(command.length() + 1))));
    }

    @Override
    public void remember(SourceId source, String command, RunId run) {
        library.write(unit -> {
            unit.settings().put(key(source), command + " " + run);
            return run;
        });
    }

    private static String key(SourceId source) {
        return "cli.run." + source;
    }
}
