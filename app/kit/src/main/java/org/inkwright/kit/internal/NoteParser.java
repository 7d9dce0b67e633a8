package org.inkwright.kit.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads footnotes. commonmark's own part for them does not run on the parser that we have.
final class NoteParser extends AbstractBlockParser {
    private static final Pattern START = Pattern.compile("\\[\\^([^\\]\\s]+)]:[ \\t]*");
    private static final int INDENT = 4;

    private final NoteBlock block;

    private NoteParser(String label) {
        block = new NoteBlock(label);
    }

    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() >= INDENT) {
            return BlockStart.none();
        }
        CharSequence line = state.getLine().getContent();
        Matcher found = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
        return found.lookingAt()
                ? BlockStart.of(new NoteParser(found.group(1))).atIndex(found.end())
                : BlockStart.none();
    }

    /// A call is a link in brackets that begins with a caret and leads nowhere.
    static LinkResult call(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        boolean isCall =
                text.length() > 1
                        && text.startsWith("^")
                        && text.indexOf(' ') < 0
                        && link.destination() == null
                        && link.marker() == null;
        return isCall
                ? LinkResult.replaceWith(new NoteCall(text.substring(1)), link.afterTextBracket())
                : LinkResult.none();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT
                ? BlockContinue.atColumn(state.getColumn() + INDENT)
                : BlockContinue.none();
    }
}
