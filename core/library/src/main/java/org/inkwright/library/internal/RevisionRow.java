package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// A row of `revision`: what differs from the row before it, see [Delta] and [SupportText].
@Entity(name = "Revision")
class RevisionRow {
    @Id UUID id;
    UUID variantId;
    int number;
    int base;
    int follows;
    @Nullable Integer repeats;
    String label;

    @Column(length = Length.LONG32)
    String markdown;

    int markdownHead;
    int markdownTail;

    @Column(length = Length.LONG32)
    String support;

    int supportHead;
    int supportTail;
    int words;
    int characters;

    @Enumerated(EnumType.STRING)
    Revision.Author author;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    RevisionRow() {}

    /// @param base number of the revision that stands alone and that this one builds on
    RevisionRow(Revision revision, int base, Delta markdown, Delta support) {
        RevisionFacts facts = revision.facts();
        id = revision.id().value();
        variantId = revision.variant().value();
        number = revision.number();
        this.base = base;
        follows = revision.lineage().follows();
        repeats = revision.lineage().repeats();
        label = revision.lineage().label();
        this.markdown = markdown.middle();
        markdownHead = markdown.head();
        markdownTail = markdown.tail();
        this.support = support.middle();
        supportHead = support.head();
        supportTail = support.tail();
        words = facts.words();
        characters = facts.characters();
        author = revision.author();
        createdAt = revision.createdAt();
    }

    /// This row's text after the one of the row before it.
    Texts after(Texts older) {
        return new Texts(
                new Delta(markdownHead, markdown, markdownTail).appliedTo(older.markdown),
                new Delta(supportHead, support, supportTail).appliedTo(older.support));
    }

    Revision revision(Texts texts) {
        return new Revision(
                new RevisionId(id),
                new VariantId(variantId),
                new Lineage(number, follows, repeats, label),
                new SupportedText(texts.markdown, SupportText.read(texts.support)),
                author,
                createdAt);
    }

    /// A revision's text and support in full, as they are kept.
    record Texts(String markdown, String support) {
        static final Texts NONE = new Texts("", "");
    }
}
