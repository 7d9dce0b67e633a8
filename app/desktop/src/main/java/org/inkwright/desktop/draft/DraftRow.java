package org.inkwright.desktop.draft;

import java.util.List;
import org.commonmark.node.Node;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// A row of the draft as it is read, from top to bottom.
public sealed interface DraftRow {
    /// The draft's title.
    ///
    /// @param words how many words it has so far
    record Title(String title, int words) implements DraftRow {}

    /// The draft's summary.
    record Summary(String text) implements DraftRow {}

    /// A chapter's heading.
    ///
    /// @param number its number, from 1
    /// @param title what it says
    /// @param time the part of the recording it is made from; null when the writer added it
    record Heading(int number, String title, @Nullable TimeSpan time) implements DraftRow {}

    /// A paragraph, list, quotation or other block.
    ///
    /// @param markdown what it says
    /// @param block the same, parsed
    /// @param evidence what it rests on, in order; empty when nobody knows
    record Block(String markdown, Node block, List<Evidence> evidence) implements DraftRow {
        public Block {
            evidence = List.copyOf(evidence);
        }
    }

    /// A chapter that is still to be written.
    record Pending() implements DraftRow {}

    /// Whether something is still to be written here.
    default boolean pending() {
        return this instanceof Pending;
    }

    /// What search engines are told.
    record Search(SeoFields seo) implements DraftRow {}

    /// What a block rests on.
    ///
    /// @param time where it is heard
    /// @param said what is said there
    record Evidence(TimeSpan time, String said) {}
}
