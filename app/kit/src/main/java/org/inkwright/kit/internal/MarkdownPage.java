package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A Markdown text as its top-level blocks. Pure values: may be made on any thread and then handed
/// to the window; the nodes of the parser are not changed after that.
///
/// @param blocks in the order of the page: footnotes stand at its end
/// @param notes the numbers of the footnotes by their labels
public record MarkdownPage(List<MarkdownBlock> blocks, Map<String, Integer> notes) {
    private static final List<Extension> EXTENSIONS =
            List.of(
                    AutolinkExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    TablesExtension.create(),
                    TaskListItemsExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .customBlockParserFactory(NoteParser::start)
                    .linkProcessor(NoteParser::call)
                    .maxOpenBlockParsers(60)
                    .maxInlineNesting(60)
                    .build();

    /// A page without words.
    public static final MarkdownPage EMPTY = new MarkdownPage(List.of(), Map.of());

    public MarkdownPage {
        blocks = List.copyOf(blocks);
        notes = Map.copyOf(notes);
    }

    /// Reads a text; any text is Markdown.
    public static MarkdownPage of(String text) {
        Node document = PARSER.parse(text);
        Map<String, Integer> notes = numbered(document);
        StringBuilder addresses = new StringBuilder();
        List<Block> found = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition definition) {
                addresses.append(definition.getLabel()).append(definition.getDestination());
            } else if (node instanceof Block block && !block.getSourceSpans().isEmpty()) {
                found.add(block);
            }
        }
        int context = addresses.isEmpty() ? 0 : addresses.toString().hashCode();
        List<MarkdownBlock> blocks = new ArrayList<>();
        List<MarkdownBlock> atEnd = new ArrayList<>();
        for (Block block : found) {
            if (!(block instanceof NoteBlock note)) {
                blocks.add(block(text, block, 0, context, notes));
            } else if (notes.containsKey(note.label())) {
                int number = notes.getOrDefault(note.label(), 0);
                atEnd.add(block(text, block, number, context, notes));
            }
        }
        atEnd.sort(Comparator.comparingInt(MarkdownBlock::number));
        blocks.addAll(atEnd);
        return new MarkdownPage(blocks, notes);
    }

    private static MarkdownBlock block(
            String text, Block node, int number, int context, Map<String, Integer> notes) {
        SourceSpan first = node.getSourceSpans().getFirst();
        SourceSpan last = node.getSourceSpans().getLast();
        int from = text.lastIndexOf('\n', first.getInputIndex() - 1) + 1;
        int to = Math.min(text.length(), last.getInputIndex() + last.getLength());
        String source = text.substring(from, to);
        int look = context + (source.contains("[^") ? notes.hashCode() : 0);
        return new MarkdownBlock(source, from, first.getLineIndex(), number, look, node);
    }

    private static Map<String, Integer> numbered(Node document) {
        Map<String, Integer> numbers = new HashMap<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof NoteCall call) {
                            numbers.putIfAbsent(call.label(), numbers.size() + 1);
                        }
                        visitChildren(node);
                    }
                });
        return numbers;
    }

    /// The block that a line belongs to: the last one that begins at or before it, -1 when the text
    /// has none there. Footnotes are not looked for.
    public int blockAtLine(int line) {
        int low = 0;
        int high = blocks.size() - 1;
        while (high >= 0 && blocks.get(high).number() > 0) {
            high--;
        }
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).line() <= line) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }
}
