package org.inkwright.studio;

import java.util.Optional;
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
        var topics =
                work.outline().entries().stream()
                        .map(work.passages()::topic)
                        .flatMap(Optional::stream)
                        .toList();
        var output =
                writer.summary(
                        new SummaryStep.Input(front.language(), topics, work.passages().all()));
        String summary =
                output.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
        return FrontMatters.keep(
                books,
                attempt,
                work,
                new FrontMatters.Part(
                        1,
                        now -> new FrontMatter(now.title(), now.language(), summary, now.seo()),
                        change -> attempt.finish(change, Json.of(output))));
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
        FrontMatters.keep(
                books,
                attempt,
                work,
                new FrontMatters.Part(
                        2,
                        now -> new FrontMatter(now.title(), now.language(), now.summary(), seo),
                        change -> attempt.finish(change, Json.of(output))));
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
}
