package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.ChapterStep;
import org.inkwright.generation.Passage;
import org.inkwright.generation.Writer;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Writes the chapters of a draft that are missing, then its summary and its search fields. Each is
/// kept as soon as it is written.
final class WriteStage implements Stage {
    private final Books books;
    private final Writer writer;
    private final Ids ids;
    private final FrontStage front;

    WriteStage(Books books, Writer writer, Ids ids) {
        this.books = books;
        this.writer = writer;
        this.ids = ids;
        this.front = new FrontStage(books, writer);
    }

    @Override
    public Outcome run(Attempt attempt) {
        DraftWork work = books.read(unit -> DraftWork.read(unit, attempt));
        for (WrittenChapter written : work.chapters()) {
            SourceSpan span = written.chapter().span();
            // A chapter that the writer added by hand is the writer's to fill.
            if (written.revision() == null && span != null) {
                write(attempt, work, written.chapter(), span);
            }
        }
        front.write(attempt, work);
        books.update(change -> DraftEnding.end(change, attempt));
        return new Outcome.Done();
    }

    private void write(Attempt attempt, DraftWork work, Chapter chapter, SourceSpan span) {
        attempt.goOn();
        List<Passage> passages = work.passages().of(span);
        if (passages.isEmpty()) {
            // The writer took all of it away.
            return;
        }
        String language = work.draft().front().language();
        attempt.begin(
                StepKind.CHAPTER,
                new Json()
                        .with("chapter", chapter.id().toString())
                        .with("title", chapter.title())
                        .with("language", language)
                        .with("writer", writer.name())
                        .with("firstPassage", span.firstSegment())
                        .with("lastPassage", span.lastSegment())
                        .text());
        var input = new ChapterStep.Input(language, chapter.title(), passages);
        ChapterStep.Output output = writer.chapter(input);
        SupportedText text = MarkdownText.of(output.paragraphs(), work.passages());
        books.update(change -> keep(change, attempt, work, chapter, text, output));
    }

    private void keep(
            Change change,
            Attempt attempt,
            DraftWork work,
            Chapter chapter,
            SupportedText text,
            ChapterStep.Output output) {
        Chapter chosen = choose(change, attempt, chapter, text);
        attempt.finish(change, Json.of(output));
        meter(change, attempt, text);
        change.tell(new StudioEvent.ChapterWritten(chapter.draft(), chosen));
        attempt.progress(change, work.thousandths(chapter.position() + 1), "writing", null);
    }

    private Chapter choose(Change change, Attempt attempt, Chapter chapter, SupportedText text) {
        int others = change.unit().drafts().variants(chapter.id()).size();
        var variant =
                new Variant(
                        new VariantId(ids.next()),
                        chapter.id(),
                        others + 1,
                        writer.name(),
                        Variant.State.FINISHED,
                        attempt.now());
        var revision =
                new Revision(
                        new RevisionId(ids.next()),
                        variant.id(),
                        1,
                        text,
                        Revision.Author.MACHINE,
                        attempt.now());
        change.unit().drafts().add(variant);
        change.unit().drafts().add(revision);
        // What the writer began in the meantime counts; this stays beside it.
        if (others == 0) {
            change.unit().drafts().choose(chapter.id(), variant.id());
        }
        return new Chapter(
                chapter.id(),
                chapter.draft(),
                chapter.position(),
                chapter.title(),
                chapter.span(),
                variant.id());
    }

    private void meter(Change change, Attempt attempt, SupportedText text) {
        JobSubject subject = attempt.job().subject();
        long words = text.markdown().split("\\s+").length;
        change.unit()
                .usage()
                .add(
                        new UsageEvent(
                                new UsageEventId(ids.next()),
                                UsageKind.EXTRACTED_WORDS,
                                words,
                                subject.source(),
                                subject.run(),
                                attempt.now()));
    }
}
