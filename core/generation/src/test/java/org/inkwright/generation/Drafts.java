package org.inkwright.generation;

import java.util.List;

/// A whole draft made by a writer, and its printed form.
record Drafts(
        OutlineStep.Output outline,
        List<ChapterStep.Output> chapters,
        SummaryStep.Output summary,
        SeoStep.Output seo) {

    static Drafts write(Writer writer, String language, String title, List<Passage> passages) {
        var outline = writer.outline(new OutlineStep.Input(language, title, passages));
        List<ChapterStep.Output> chapters =
                outline.topics().stream()
                        .map(topic ->
                                writer.chapter(
                                        new ChapterStep.Input(
                                                language, topic.title(), within(passages, topic))))
                        .toList();
        var summary = writer.summary(new SummaryStep.Input(language, outline.topics(), passages));
        String told = String.join(" ", summary.sentences().stream().map(Sentence::text).toList());
        var seo = writer.seo(new SeoStep.Input(language, outline.title(), told, passages));
        return new Drafts(outline, chapters, summary, seo);
    }

    static List<Passage> within(List<Passage> passages, OutlineStep.Topic topic) {
        return passages.stream()
                .filter(one -> one.number() >= topic.firstPassage())
                .filter(one -> one.number() <= topic.lastPassage())
                .toList();
    }

    List<Sentence> sentences() {
        return chapters.stream()
                .flatMap(chapter -> chapter.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    String printed() {
        var out = new StringBuilder("# " + outline.title() + "\n\n");
        summary.sentences().forEach(one -> out.append("> ").append(printed(one)).append('\n'));
        for (int i = 0; i < chapters.size(); i++) {
            var topic = outline.topics().get(i);
            out.append("\n## ").append(topic.title());
            out.append(" [" + topic.firstPassage() + "-" + topic.lastPassage() + "]\n");
            topic.points().forEach(point -> out.append("* ").append(point).append('\n'));
            for (Paragraph paragraph : chapters.get(i).paragraphs()) {
                out.append('\n');
                paragraph.sentences().forEach(one -> out.append(printed(one)).append('\n'));
            }
        }
        out.append("\n---\ntitle: ").append(seo.title());
        out.append("\ndescription: ").append(seo.description());
        out.append("\nslug: ").append(seo.slug());
        out.append("\nkeywords: ").append(String.join(", ", seo.keywords())).append('\n');
        return out.toString();
    }

    private static String printed(Sentence one) {
        return one.text() + " [" + one.firstPassage() + "-" + one.lastPassage() + "]";
    }
}
