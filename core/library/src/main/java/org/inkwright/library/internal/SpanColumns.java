package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import org.inkwright.manuscript.SourceSpan;

/// A source span as the columns that chapters, outline entries and supports share.
@Embeddable
record SpanColumns(int firstSegment, int lastSegment, TimeColumns time) {
    static SpanColumns of(SourceSpan span) {
        return new SpanColumns(
                span.firstSegment(), span.lastSegment(), TimeColumns.of(span.time()));
    }

    SourceSpan span() {
        return new SourceSpan(firstSegment, lastSegment, time.span());
    }
}
