package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes without any AI: orders and cleans what was said. Topics are found by how the words
/// change, headings are phrases of the speaker, chapters are the spoken sentences without their
/// fillers, the summary is chosen among them. Nothing is invented; every sentence names its
/// passages.
///
/// Safe to share between threads: between steps it keeps nothing but what it knows of languages.
public final class ExtractiveWriter implements Writer {
    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    /// A writer; it needs nothing.
    public ExtractiveWriter() {}

    @Override
    public String name() {
        return "extractive";
    }

    @Override
    public OutlineStep.Output outline(OutlineStep.Input input) {
        Language language = language(input.language());
        List<Spoken> sentences = sentences(language, input.passages());
        List<List<Spoken>> topics = new TopicPlan(language).topics(sentences);
        var titles = new Titles(language, topics);
        List<OutlineStep.Topic> plan = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            int first =
                    i == 0
                            ? input.passages().getFirst().number()
                            : topics.get(i).getFirst().first();
            int last =
                    i + 1 < topics.size()
                            ? topics.get(i + 1).getFirst().first() - 1
                            : input.passages().getLast().number();
            plan.add(new OutlineStep.Topic(titles.of(i), titles.points(i), first, last));
        }
        return new OutlineStep.Output(titles.whole(input.workingTitle()), plan);
    }

    /// {@inheritDoc}
    ///
    /// @throws GenerationException when the passages hold nothing but fillers
    @Override
    public ChapterStep.Output chapter(ChapterStep.Input input) {
        Language language = language(input.language());
        List<Spoken> sentences = sentences(language, input.passages());
        return new ChapterStep.Output(new Paragraphs(language).group(sentences));
    }

    /// {@inheritDoc}
    ///
    /// @throws GenerationException when the passages hold nothing but fillers
    @Override
    public SummaryStep.Output summary(SummaryStep.Input input) {
        Language language = language(input.language());
        List<Spoken> sentences = sentences(language, input.passages());
        List<List<Spoken>> topics = new ArrayList<>();
        int from = 0;
        for (OutlineStep.Topic topic : input.topics()) {
            int to = from;
            while (to < sentences.size() && sentences.get(to).first() <= topic.lastPassage()) {
                to++;
            }
            if (to > from) {
                topics.add(sentences.subList(from, to));
            }
            from = to;
        }
        if (from < sentences.size()) {
            topics.add(sentences.subList(from, sentences.size()));
        }
        return new SummaryStep.Output(
                new Summary(language, topics).sentences().stream().map(Spoken::sentence).toList());
    }

    /// {@inheritDoc}
    ///
    /// @throws GenerationException when the passages hold nothing but fillers
    @Override
    public SeoStep.Output seo(SeoStep.Input input) {
        Language language = language(input.language());
        return new SearchFields(language).of(input, sentences(language, input.passages()));
    }

    private Language language(String code) {
        return languages.computeIfAbsent(code, Language::of);
    }

    private static List<Spoken> sentences(Language language, List<Passage> passages) {
        List<Spoken> sentences = new CleanText(language).read(passages);
        if (sentences.isEmpty()) {
            throw new GenerationException(
                    "There is nothing to write about: no words were found in the source.");
        }
        return sentences;
    }
}
