package org.inkwright.kit.internal;

import java.util.List;

/// How a line of Markdown looks in the editor.
///
/// @param kind the style of the whole line, such as `heading-2`, or nothing
/// @param spans the styles of its stretches; they cover the line, and none means plain
/// @param after the fence that the next line stands in
public record LineLook(String kind, List<Span> spans, Fence after) {
    public LineLook {
        spans = List.copyOf(spans);
    }

    static LineLook plain(String kind, Fence after) {
        return new LineLook(kind, List.of(), after);
    }
}
