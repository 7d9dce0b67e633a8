package org.inkwright.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;

/// A library in memory.
final class FakeShelf implements Shelf {
    final List<Source> sources = new ArrayList<>();
    final Map<SourceId, Media> media = new HashMap<>();
    final Map<SourceId, Transcript> transcripts = new HashMap<>();
    final List<Draft> drafts = new ArrayList<>();
    private final Map<SourceId, String> begun = new HashMap<>();
    private final Map<SourceId, RunId> runs = new HashMap<>();

    @Override
    public List<Source> sources() {
        return List.copyOf(sources).reversed();
    }

    @Override
    public Optional<Source> source(SourceId id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Media> media(SourceId source) {
        return Optional.ofNullable(media.get(source));
    }

    @Override
    public Optional<Transcript> transcript(SourceId source) {
        return Optional.ofNullable(transcripts.get(source));
    }

    @Override
    public List<Draft> drafts(SourceId source) {
        return drafts.reversed().stream().filter(draft -> draft.source().equals(source)).toList();
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return drafts.stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    @Override
    public int chapters(DraftId draft) {
        return 5;
    }

    @Override
    public Optional<RunId> begun(SourceId source, String command) {
        return command.equals(begun.get(source))
                ? Optional.ofNullable(runs.get(source))
                : Optional.empty();
    }

    @Override
    public void remember(SourceId source, String command, RunId run) {
        begun.put(source, command);
        runs.put(source, run);
    }
}
