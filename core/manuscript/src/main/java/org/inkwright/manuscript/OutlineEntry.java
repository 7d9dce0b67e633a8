package org.inkwright.manuscript;

import java.util.List;

/// A chapter to be written.
///
/// @param title its working title
/// @param points what it is to say, in order
/// @param span the part of the source it is made from
public record OutlineEntry(String title, List<String> points, SourceSpan span) {
    public OutlineEntry {
        Checks.notBlank(title, "title");
        points = List.copyOf(points);
    }
}
