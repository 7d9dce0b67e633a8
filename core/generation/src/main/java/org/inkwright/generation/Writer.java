package org.inkwright.generation;

/// Takes the steps from passages to a written text. Safe to share between threads. Each step is a
/// function of its input: the same input gives the same output.
public interface Writer {
    /// A short stable name, kept with what it wrote, such as `extractive`.
    String name();

    /// Plans the text: its title and its chapters, which follow the topics of the passages.
    ///
    /// @throws GenerationException when there is nothing to write about
    OutlineStep.Output outline(OutlineStep.Input input);

    /// Writes one chapter.
    ChapterStep.Output chapter(ChapterStep.Input input);

    /// Sums the whole up in a few sentences.
    SummaryStep.Output summary(SummaryStep.Input input);

    /// Makes the fields that search engines read.
    SeoStep.Output seo(SeoStep.Input input);
}
