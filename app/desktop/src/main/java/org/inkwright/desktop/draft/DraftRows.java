package org.inkwright.desktop.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.inkwright.desktop.draft.DraftRow.Evidence;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.WrittenChapter;

/// Lays a draft out as rows. Safe to share between threads: meant to run away from the window.
final class DraftRows {
    private static final int LONGEST = 600;

    private final Parser parser =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    List<DraftRow> of(Draft draft, List<WrittenChapter> chapters, List<Segment> said) {
        List<DraftRow> rows = new ArrayList<>();
        rows.add(new DraftRow.Title(draft.front().title(), words(chapters)));
        if (!draft.front().summary().isBlank()) {
            rows.add(new DraftRow.Summary(draft.front().summary()));
        }
        int number = 1;
        for (WrittenChapter written : chapters) {
            var chapter = written.chapter();
            var span = chapter.span();
            rows.add(
                    new DraftRow.Heading(
                            number++, chapter.title(), span == null ? null : span.time()));
            var revision = written.revision();
            rows.addAll(
                    revision == null
                            ? List.of(new DraftRow.Pending())
                            : blocks(revision.text(), said));
        }
        SeoFields seo = draft.front().seo();
        if (seo != null) {
            rows.add(new DraftRow.Search(seo));
        }
        return rows;
    }

    private static int words(List<WrittenChapter> chapters) {
        return chapters.stream().mapToInt(chapter -> chapter.markdown().split("\\s+").length).sum();
    }

    private List<DraftRow> blocks(SupportedText text, List<Segment> said) {
        List<DraftRow> rows = new ArrayList<>();
        Node block = parser.parse(text.markdown()).getFirstChild();
        while (block != null) {
            rows.add(row(block, text, said));
            block = block.getNext();
        }
        return rows;
    }

    private static DraftRow row(Node block, SupportedText text, List<Segment> said) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return new DraftRow.Block("", block, List.of());
        }
        int start = spans.getFirst().getInputIndex();
        int end = spans.getLast().getInputIndex() + spans.getLast().getLength();
        List<Evidence> evidence =
                text.support().stream()
                        .filter(one -> one.start() < end && one.end() > start)
                        .map(one -> new Evidence(one.span().time(), words(one, said)))
                        .toList();
        return new DraftRow.Block(text.markdown().substring(start, end), block, evidence);
    }

    private static String words(Support support, List<Segment> said) {
        int from = Math.min(support.span().firstSegment(), said.size());
        int to = Math.min(support.span().lastSegment() + 1, said.size());
        String words =
                said.subList(from, Math.max(from, to)).stream()
                        .map(Segment::text)
                        .collect(Collectors.joining(" "));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
    }
}
