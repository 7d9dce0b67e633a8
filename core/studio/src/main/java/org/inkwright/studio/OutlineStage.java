package org.inkwright.studio;

import java.util.List;
import java.util.stream.IntStream;
import org.inkwright.generation.GenerationException;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Writer;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;

/// Plans a draft from a transcript and begins it.
final class OutlineStage implements Stage {
    private final Books books;
    private final Writer writer;
    private final Ids ids;

    OutlineStage(Books books, Writer writer, Ids ids) {
        this.books = books;
        this.writer = writer;
        this.ids = ids;
    }

    @Override
    public Outcome run(Attempt attempt) {
        Manuscript manuscript = books.read(unit -> Manuscript.read(unit, attempt));
        Transcript transcript = manuscript.transcript();
        if (manuscript.passages().all().isEmpty()) {
            return Outcome.failed(TranscribeStage.NO_SPEECH, "nobody speaks in the recording");
        }
        books.update(change -> attempt.progress(change, 0, "outlining", null));
        attempt.begin(
                StepKind.OUTLINE,
                new Json()
                        .with("transcript", transcript.id().toString())
                        .with("writer", writer.name())
                        .with("language", transcript.language())
                        .text());
        OutlineStep.Output planned;
        try {
            planned =
                    writer.outline(
                            new OutlineStep.Input(
                                    transcript.language(),
                                    manuscript.source().title(),
                                    manuscript.passages().all()));
        } catch (GenerationException e) {
            return Outcome.failed("draft.nothing-to-write", "the writer found no topic");
        }
        books.update(change -> keep(change, attempt, manuscript, planned));
        return new Outcome.Done();
    }

    private void keep(
            Change change, Attempt attempt, Manuscript manuscript, OutlineStep.Output planned) {
        var outline =
                new Outline(
                        new OutlineId(ids.next()),
                        manuscript.transcript().id(),
                        planned.title(),
                        planned.topics().stream()
                                .map(topic -> entry(topic, manuscript.passages()))
                                .toList(),
                        attempt.now());
        Draft draft = draft(attempt, manuscript, outline);
        change.unit().drafts().add(outline);
        change.unit().drafts().add(draft);
        chapters(draft.id(), outline.entries()).forEach(change.unit().drafts()::add);
        change.unit().runs().link(attempt.job().subject().run(), draft.id());
        attempt.finish(change, Json.of(planned));
        change.tell(new StudioEvent.DraftBegun(draft.source(), draft.id(), outline));
        attempt.complete(change, JobKind.WRITE, attempt.plan(), draft.id());
    }

    private Draft draft(Attempt attempt, Manuscript manuscript, Outline outline) {
        String language = manuscript.transcript().language();
        return new Draft(
                new DraftId(ids.next()),
                manuscript.source().id(),
                outline.id(),
                new FrontMatter(outline.title(), language.isEmpty() ? "en" : language, "", null),
                attempt.now());
    }

    private static OutlineEntry entry(OutlineStep.Topic topic, Passages passages) {
        return new OutlineEntry(
                topic.title(),
                topic.points(),
                passages.span(topic.firstPassage(), topic.lastPassage()));
    }

    private List<Chapter> chapters(DraftId draft, List<OutlineEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(at ->
                        new Chapter(
                                new ChapterId(ids.next()),
                                draft,
                                at,
                                entries.get(at).title(),
                                entries.get(at).span(),
                                null))
                .toList();
    }

    /// What a draft is planned from.
    ///
    /// @param source the source
    /// @param transcript its transcript
    /// @param passages its lines, with the writer's edits
    private record Manuscript(Source source, Transcript transcript, Passages passages) {
        static Manuscript read(UnitOfWork unit, Attempt attempt) {
            SourceId id = attempt.job().subject().source();
            Source source =
                    unit.sources()
                            .source(id)
                            .orElseThrow(() -> new StudioException("source.unknown", "it is gone"));
            Transcript transcript =
                    unit.transcripts()
                            .transcript(attempt.plan().transcriptId())
                            .orElseThrow(
                                    () -> new StudioException("transcript.unknown", "it is gone"));
            return new Manuscript(
                    source, transcript, Passages.of(unit.transcripts().edited(transcript.id())));
        }
    }
}
