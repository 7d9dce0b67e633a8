package org.inkwright.kit;

import java.util.List;
import java.util.Map;
import org.inkwright.kit.internal.MarkdownBlock;

/// A block with all that its look depends on.
///
/// @param doubts stretches that are underlined by dots, counted from the block's beginning
/// @param beside the words in the margin, possibly none
/// @param notes numbers of footnotes by their labels
record PreviewRow(
        MarkdownBlock block, List<TextRange> doubts, String beside, Map<String, Integer> notes) {
    boolean looksLike(PreviewRow other) {
        return block.looksLike(other.block)
                && doubts.equals(other.doubts)
                && beside.equals(other.beside);
    }
}
