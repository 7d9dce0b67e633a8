package org.inkwright.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

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
        private final Map<EngineChoice, Amounts.Tokens> byModel = new LinkedHashMap<>();
        private int questions;

        Sum(Commission commission) {
            this.commission = commission;
            this.preview = new StepPreview(engines.engines(commission.engine()), engines.prompts());
        }

        /// A question that is known word for word.
        void ask(String about, StepTask task, int times) {
            count(task, times);
            for (List<Message> conversation : preview.conversations(task)) {
                String engine = taking(task).name();
                var question = new Estimate.Question(about, lines(conversation), engine);
                if (!asked.contains(question)) {
                    asked.add(question);
                }
            }
        }

        void count(StepTask task, int times) {
            StepPreview.Estimate one = preview.estimate(task);
            questions += one.calls() * times;
            byModel.merge(
                    taking(task),
                    new Amounts.Tokens(one.input() * times, one.outputAtMost() * times),
                    Amounts.Tokens::plus);
        }

        private EngineChoice taking(StepTask task) {
            return commission.engine().of(preview.engine(task).model());
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
            Amounts.Tokens all =
                    byModel.values().stream().reduce(Amounts.NONE.tokens(), Amounts.Tokens::plus);
            return new Estimate(questions, all.input(), all.output(), cost(), asked);
        }

        /// What all models cost together; null when one has no price, or another currency.
        private @Nullable CostRange cost() {
            CostRange sum = null;
            for (Map.Entry<EngineChoice, Amounts.Tokens> model : byModel.entrySet()) {
                Optional<ModelPrice> price = prices.of(model.getKey());
                boolean other =
                        sum != null
                                && price.isPresent()
                                && !sum.currency().equals(price.get().currency());
                if (price.isEmpty() || other) {
                    return null;
                }
                CostRange one = cost(price.get(), model.getValue());
                sum =
                        sum == null
                                ? one
                                : new CostRange(
                                        sum.leastMicros() + one.leastMicros(),
                                        sum.mostMicros() + one.mostMicros(),
                                        one.currency());
            }
            return sum != null || !byModel.isEmpty()
                    ? sum
                    : prices.of(commission.engine())
                            .map(price -> cost(price, Amounts.NONE.tokens()))
                            .orElse(null);
        }

        private static CostRange cost(ModelPrice price, Amounts.Tokens tokens) {
            return new CostRange(
                    price.of(tokens.input(), tokens.output() / 4).micros(),
                    price.of(tokens.input(), tokens.output()).micros(),
                    price.currency());
        }
    }

    private static List<Estimate.Line> lines(List<Message> conversation) {
        return conversation.stream()
                .map(message -> new Estimate.Line(message.role(), message.text()))
                .toList();
    }
}
