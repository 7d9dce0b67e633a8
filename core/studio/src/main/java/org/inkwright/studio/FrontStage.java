package org.inkwright.studio;

import java.util.stream.Collectors;
import org.inkwright.generation.Sentence;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.SummaryStep;
import org.inkwright.generation.Writer;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.StepKind;

/// Writes what stands before the first chapter, where it is missing: the summary, then the search
/// fields. Part of [WriteStage].
final class FrontStage {
    private final Books books;
    private final Writer writer;

    FrontStage(Books books, Writer writer) {
        this.books = books;
        this.writer = writer;
    }

    void write(Attempt attempt, DraftWork work) {
        FrontMatter front = work.draft().front();
        if (front.summary().isEmpty()) {
            front = summary(attempt, work, front);
        }
        if (front.seo() == null) {
            seo(attempt, work, front);
        }
    }

    private FrontMatter summary(Attempt attempt, DraftWork work, FrontMatter front) {
        attempt.goOn();
        attempt.begin(StepKind.SUMMARY, input(work, front));
        var topics = work.outline().entries().stream().map(Passages::topic).toList();
        var output =
                writer.summary(
                        new SummaryStep.Input(front.language(), topics, work.passages().all()));
        String summary =
                output.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
        var newer = new FrontMatter(front.title(), front.language(), summary, front.seo());
        keep(attempt, work, newer, Json.of(output), 1);
        return newer;
    }

    private void seo(Attempt attempt, DraftWork work, FrontMatter front) {
        attempt.goOn();
        attempt.begin(StepKind.SEO, input(work, front));
        SeoStep.Output output =
                writer.seo(
                        new SeoStep.Input(
                                front.language(),
                                front.title(),
                                front.summary(),
                                work.passages().all()));
        var seo =
                new SeoFields(
                        output.title(), output.description(), output.slug(), output.keywords());
        var newer = new FrontMatter(front.title(), front.language(), front.summary(), seo);
        keep(attempt, work, newer, Json.of(output), 2);
    }

    private String input(DraftWork work, FrontMatter front) {
        return new Json()
                .with("draft", work.draft().id().toString())
                .with("transcript", work.outline().transcript().toString())
                .with("title", front.title())
                .with("language", front.language())
                .with("writer", writer.name())
                .text();
    }

    private void keep(Attempt attempt, DraftWork work, FrontMatter newer, String output, int part) {
        books.update(change -> {
            attempt.held(change);
            change.unit().drafts().add(work.draft().id(), newer);
            attempt.finish(change, output);
            int done = work.thousandths(work.chapters().size() + part);
            attempt.progress(change, done, "writing", null);
        });
    }
}
