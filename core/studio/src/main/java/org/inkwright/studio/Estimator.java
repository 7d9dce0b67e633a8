package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.Plan;
import org.inkwright.generation.steps.StepPreview;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.SourceId;

/// Estimates from the same tasks that the stages hand to the model. Safe to share.
final class Estimator implements Estimates {
    private final Books books;
    private final StoredEngines engines;
    private final StoredPrices prices;

    Estimator(Books books, StoredEngines engines, StoredPrices prices) {
        this.books = books;
        this.engines = engines;
        this.prices = prices;
    }

    @Override
    public Estimate outline(SourceId source, Commission wished) {
        Manuscript manuscript = manuscript(source);
        Commission commission = wished.spokenIn(manuscript.transcript().language());
        var sum = new Sum(commission);
        if (commission.form() instanceof Form.Article) {
            sum.ask("", StepTasks.outline(commission, manuscript), 1);
        }
        return sum.estimate();
    }

    private Manuscript manuscript(SourceId source) {
        return books.read(unit -> Manuscript.of(unit, source, Hearing.whole(unit, source).id()));
    }

    @Override
    public Estimate whole(SourceId source, Commission wished) {
        Manuscript manuscript = manuscript(source);
        Commission commission = wished.spokenIn(manuscript.transcript().language());
        var sum = new Sum(commission);
        if (commission.form() instanceof Form.Article) {
            StepTask.Outline outline = StepTasks.outline(commission, manuscript);
            sum.ask("", outline, 1);
            sum.article(outline);
        } else {
            String title = manuscript.source().title();
            sum.ask(
                    "",
                    StepTasks.whole(commission, title, manuscript.passages().all()),
                    commission.variants());
        }
        return sum.estimate();
    }

    @Override
    public Estimate write(DraftId draft, Commission wished, List<ChapterId> chapters) {
        DraftWork work = books.read(unit -> DraftWork.of(unit, draft));
        FrontMatter front = work.draft().front();
        Commission commission = wished.spokenIn(front.language());
        var sum = new Sum(commission);
        List<Chapter> wanted = chapters(work, chapters);
        if (!(commission.form() instanceof Form.Article)) {
            List<Passage> all = work.passages().all();
            StepTask script = StepTasks.whole(commission, front.title(), all);
            wanted.forEach(chapter -> sum.ask("", script, commission.variants()));
            return sum.estimate();
        }
        for (Chapter chapter : wanted) {
            StepTask task = StepTasks.chapter(commission, work, chapter);
            sum.ask(chapter.title(), task, commission.variants());
        }
        if (chapters.isEmpty() && front.summary().isEmpty()) {
            sum.ask("", StepTasks.summary(commission, work), 1);
        }
        if (chapters.isEmpty() && front.seo() == null) {
            sum.searchFields(front.title(), work.chapters().size(), work.passages().all());
        }
        return sum.estimate();
    }

    private static List<Chapter> chapters(DraftWork work, List<ChapterId> named) {
        return new Takings(Set.of(), Map.of())
                .left(work, 1, named.stream().map(ChapterId::toString).toList()).stream()
                        .map(Take::chapter)
                        .toList();
    }

    /// What the questions of one commission come to.
    private final class Sum {
        private final Commission commission;
        private final StepPreview preview;
        private final List<Estimate.Question> asked = new ArrayList<>();
        private int questions;
        private long input;
        private long output;

        Sum(Commission commission) {
            this.commission = commission;
            this.preview = new StepPreview(engines.engine(commission.engine()), engines.prompts());
        }

        /// A question that is known word for word.
        void ask(String about, StepTask task, int times) {
            count(task, times);
            for (List<Message> conversation : preview.conversations(task)) {
                var question = new Estimate.Question(about, lines(conversation));
                if (!asked.contains(question)) {
                    asked.add(question);
                }
            }
        }

        void count(StepTask task, int times) {
            StepPreview.Estimate one = preview.estimate(task);
            questions += one.calls() * times;
            input += one.input() * times;
            output += one.outputAtMost() * times;
        }

        /// What follows an outline that nobody has made yet.
        void article(StepTask.Outline outline) {
            Plan plan = preview.likelyPlan(outline);
            List<Passage> all = outline.passages();
            for (int at = 0; at < plan.chapters().size(); at++) {
                count(
                        new StepTask.Chapter(commission.wishes(), commission.form(), plan, at, all),
                        commission.variants());
            }
            count(new StepTask.Summary(commission.wishes(), plan.title(), all), 1);
            searchFields(plan.title(), plan.chapters().size(), all);
        }

        /// Search fields of a text that nobody has written yet: as long as is wished, and in words
        /// like those of its source.
        void searchFields(String title, int chapters, List<Passage> passages) {
            int wished = chapters * commission.wishes().length().words();
            var text = new StringBuilder();
            int words = 0;
            for (int at = 0; words < wished && !passages.isEmpty(); at++) {
                String said = passages.get(at % passages.size()).text();
                words += Math.max(1, said.split("\\s+", -1).length);
                text.append(said).append(' ');
            }
            count(new StepTask.Seo(commission.wishes(), title, text.toString()), 1);
        }

        Estimate estimate() {
            CostRange cost = prices.of(commission.engine()).map(this::cost).orElse(null);
            return new Estimate(questions, input, output, cost, asked);
        }

        private CostRange cost(ModelPrice price) {
            return new CostRange(
                    price.of(input, output / 4).micros(),
                    price.of(input, output).micros(),
                    price.currency());
        }
    }

    private static List<Estimate.Line> lines(List<Message> conversation) {
        return conversation.stream()
                .map(message -> new Estimate.Line(message.role(), message.text()))
                .toList();
    }
}
