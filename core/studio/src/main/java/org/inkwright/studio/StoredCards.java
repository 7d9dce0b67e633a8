package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.generation.Slugs;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.publishing.SearchRules;

/// Search cards in the front matter of drafts; slugs that are out there in the settings. Safe to
/// share.
final class StoredCards implements SearchCards {
    private static final String PUBLISHED = "published-slug.";

    private final Books books;

    StoredCards(Books books) {
        this.books = books;
    }

    @Override
    public Card card(DraftId id) {
        return books.read(unit -> {
            FrontMatter front = front(unit, id);
            SeoFields kept = front.seo();
            return card(unit, id, kept == null ? suggested(unit, id, front) : kept);
        });
    }

    @Override
    public Card tried(DraftId id, SeoFields fields) {
        return books.read(unit -> card(unit, id, fields));
    }

    private static Card card(UnitOfWork unit, DraftId id, SeoFields fields) {
        Optional<String> published = published(unit, id);
        List<SearchRules.Finding> findings = new ArrayList<>(SearchRules.findings(fields));
        if (published.filter(slug -> !slug.equals(fields.slug())).isPresent()) {
            findings.add(SearchRules.Finding.SLUG_PUBLISHED);
        }
        return new Card(
                fields,
                published.isPresent() ? Address.PUBLISHED : Address.OPEN,
                findings,
                SearchRules.shown(fields));
    }

    private static SeoFields suggested(UnitOfWork unit, DraftId id, FrontMatter front) {
        return new SeoFields(
                front.title(), front.summary(), slug(unit, id, front, front.title()), List.of());
    }

    @Override
    public Saved save(DraftId id, SeoFields fields) {
        return books.change(change -> {
            FrontMatter front = front(change.unit(), id);
            Card card = card(change.unit(), id, fields);
            List<SearchRules.Finding> faults =
                    card.findings().stream()
                            .filter(finding -> finding.weight() == SearchRules.Weight.FAULT)
                            .toList();
            if (!faults.isEmpty()) {
                return new Saved.Faulty(faults);
            }
            if (!fields.equals(front.seo())) {
                change.unit()
                        .drafts()
                        .add(
                                id,
                                new FrontMatter(
                                        front.title(), front.language(), front.summary(), fields));
                change.tell(new StudioEvent.DraftEdited(id));
            }
            return new Saved.Done(card);
        });
    }

    @Override
    public String slug(DraftId id, String title) {
        return books.read(unit -> slug(unit, id, front(unit, id), title));
    }

    private static String slug(UnitOfWork unit, DraftId id, FrontMatter front, String title) {
        return published(unit, id).orElseGet(() -> Slugs.of(title, front.language()));
    }

    @Override
    public boolean publish(DraftId id) {
        return books.change(change -> {
            SeoFields fields = front(change.unit(), id).seo();
            if (fields != null) {
                change.unit().settings().put(PUBLISHED + id, fields.slug());
            }
            return fields != null;
        });
    }

    @Override
    public void withdraw(DraftId id) {
        books.update(change -> change.unit().settings().put(PUBLISHED + id, ""));
    }

    private static Optional<String> published(UnitOfWork unit, DraftId id) {
        return unit.settings().value(PUBLISHED + id).filter(slug -> !slug.isEmpty());
    }

    private static FrontMatter front(UnitOfWork unit, DraftId id) {
        return unit.drafts()
                .draft(id)
                .map(Draft::front)
                .orElseThrow(() -> new StudioException("draft.unknown", "no such draft"));
    }
}
