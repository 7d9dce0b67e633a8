package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inkwright.generation.Paragraph;
import org.inkwright.generation.Sentence;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;

/// Plain sentences as CommonMark that reads the same: what Markdown would take for markup is
/// escaped, and each sentence's support lies exactly on it.
final class MarkdownText {
    /// Markup wherever it stands (CommonMark 0.31, chapters 2 and 6; `~` for its usual extensions).
    private static final Pattern ANYWHERE =
            Pattern.compile("[\\\\`*_\\[\\]<~]|&(?=#?[\\p{Alnum}]+;)");

    /// Markup at the beginning of a paragraph: headings, quotes, bullets, rules.
    private static final Pattern BEGINNING = Pattern.compile("^(?:#{1,6}(?=\\s|$)|[>+-])");

    /// A numbered list at the beginning of a paragraph.
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private final StringBuilder markdown = new StringBuilder();
    private final List<Support> support = new ArrayList<>();
    private final Passages passages;

    private MarkdownText(Passages passages) {
        this.passages = passages;
    }

    static SupportedText of(List<Paragraph> paragraphs, Passages passages) {
        var text = new MarkdownText(passages);
        paragraphs.forEach(text::add);
        return new SupportedText(text.markdown.toString(), text.support);
    }

    private void add(Paragraph paragraph) {
        boolean begun = false;
        for (Sentence sentence : paragraph.sentences()) {
            String plain = sentence.text().strip().replaceAll("\\s+", " ");
            if (!plain.isEmpty()) {
                add(begun ? escape(plain) : escapeBeginning(plain), sentence, begun ? " " : "\n\n");
                begun = true;
            }
        }
    }

    private void add(String escaped, Sentence sentence, String glue) {
        if (!markdown.isEmpty()) {
            markdown.append(glue);
        }
        int start = markdown.length();
        markdown.append(escaped);
        support.add(
                new Support(
                        start,
                        markdown.length(),
                        passages.span(sentence.firstPassage(), sentence.lastPassage())));
    }

    static String escape(String plain) {
        return ANYWHERE.matcher(plain).replaceAll("\\\\$0");
    }

    static String escapeBeginning(String plain) {
        String escaped = BEGINNING.matcher(escape(plain)).replaceFirst("\\\\$0");
        return NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    }
}
