package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.VariantId;

/// A row of `revision`.
@Entity(name = "Revision")
class RevisionRow {
    @Id UUID id;
    UUID variantId;
    int number;

    @Column(length = Length.LONG32)
    String markdown;

    @Enumerated(EnumType.STRING)
    Revision.Author author;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    RevisionRow() {}

    RevisionRow(Revision revision) {
        id = revision.id().value();
        variantId = revision.variant().value();
        number = revision.number();
        markdown = revision.text().markdown();
        author = revision.author();
        createdAt = revision.createdAt();
    }

    Revision revision(List<Support> support) {
        return new Revision(
                new RevisionId(id),
                new VariantId(variantId),
                number,
                new SupportedText(markdown, support),
                author,
                createdAt);
    }

    /// A row of `span`.
    @Entity(name = "Span")
    static class SpanRow {
        @EmbeddedId Key id;
        int startChar;
        int endChar;
        SpanColumns span;

        @SuppressWarnings("NullAway.Init")
        SpanRow() {}

        SpanRow(Key id, Support support) {
            this.id = id;
            startChar = support.start();
            endChar = support.end();
            span = SpanColumns.of(support.span());
        }

        Support support() {
            return new Support(startChar, endChar, span.span());
        }
    }

    /// Names the n-th support of a revision.
    @Embeddable
    record Key(UUID revisionId, int position) {}
}
