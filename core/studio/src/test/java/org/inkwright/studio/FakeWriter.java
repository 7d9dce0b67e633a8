package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkwright.generation.ChapterStep;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Paragraph;
import org.inkwright.generation.Passage;
import org.inkwright.generation.Sentence;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.SummaryStep;
import org.inkwright.generation.Writer;

/// Makes a chapter of each five passages and copies them; breaks where it is told to.
final class FakeWriter implements Writer {
    private static final int PER_CHAPTER = 5;

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger chaptersWritten = new AtomicInteger();

    void breakAfter(int chapters) {
        left.set(chapters);
    }

    void mend() {
        left.set(Integer.MAX_VALUE);
    }

    int chaptersWritten() {
        return chaptersWritten.get();
    }

    @Override
    public String name() {
        return "copying";
    }

    @Override
    public OutlineStep.Output outline(OutlineStep.Input input) {
        List<OutlineStep.Topic> topics = new ArrayList<>();
        for (int first = 0; first < input.passages().size(); first += PER_CHAPTER) {
            int last = Math.min(first + PER_CHAPTER, input.passages().size()) - 1;
            topics.add(new OutlineStep.Topic("Topic " + topics.size(), List.of(), first, last));
        }
        return new OutlineStep.Output("All about windows", topics);
    }

    @Override
    public ChapterStep.Output chapter(ChapterStep.Input input) {
        if (left.getAndDecrement() <= 0) {
            throw new IllegalStateException("the pen broke");
        }
        chaptersWritten.incrementAndGet();
        return new ChapterStep.Output(List.of(new Paragraph(copies(input.passages()))));
    }

    @Override
    public SummaryStep.Output summary(SummaryStep.Input input) {
        return new SummaryStep.Output(copies(input.passages().subList(0, 1)));
    }

    @Override
    public SeoStep.Output seo(SeoStep.Input input) {
        return new SeoStep.Output(input.title(), input.summary(), "windows", List.of("window"));
    }

    private static List<Sentence> copies(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Sentence(passage.text(), passage.number(), passage.number()))
                .toList();
    }
}
