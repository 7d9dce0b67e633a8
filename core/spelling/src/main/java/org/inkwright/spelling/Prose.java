package org.inkwright.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// What of a Markdown text is prose: neither code nor an address nor front matter.
final class Prose {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(?:.*\\R)*?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    private static final Pattern RUN = Pattern.compile("\\S+");

    /// What makes a run of characters an address, a file name, a tag or a character reference.
    /// Asked of one run at a time, so that the longest text takes no longer than its length.
    private static final Pattern NO_PROSE =
            Pattern.compile(
                    "://|@|\\bwww\\.|\\w[./\\\\_]\\w|^#\\w|&\\w{1,32};",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private Prose() {}

    /// A stretch of prose.
    record Stretch(int from, int to) {}

    /// The stretches of prose, in text order.
    static List<Stretch> of(String markdown) {
        var stretches = new ArrayList<Stretch>();
        PARSER.parse(withoutFrontMatter(markdown))
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Text text) {
                                add(text.getSourceSpans(), markdown, stretches);
                            }
                        });
        return stretches;
    }

    /// The same text with blanks in place of its front matter, so that every index stays.
    private static String withoutFrontMatter(String markdown) {
        Matcher matter = FRONT_MATTER.matcher(markdown);
        if (!matter.find()) {
            return markdown;
        }
        String blank = matter.group().replaceAll("[^\\r\\n]", " ");
        return blank + markdown.substring(matter.end());
    }

    private static void add(List<SourceSpan> spans, String markdown, List<Stretch> stretches) {
        for (SourceSpan span : spans) {
            int end = span.getInputIndex() + span.getLength();
            Matcher run = RUN.matcher(markdown).region(span.getInputIndex(), end);
            while (run.find()) {
                if (!NO_PROSE.matcher(run.group()).find()) {
                    stretches.add(new Stretch(run.start(), run.end()));
                }
            }
        }
    }
}
