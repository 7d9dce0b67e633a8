package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.publishing.SearchRules;

/// What search engines are told about drafts, for the writer to read and change. Safe to share
/// between threads.
public interface SearchCards {
    /// The card of a draft; where nothing was written yet, made from its title and summary.
    ///
    /// @throws StudioException with code `draft.unknown` when there is no such draft
    Card card(DraftId draft);

    /// What fields would look like, without keeping them.
    Card tried(DraftId draft, SeoFields fields);

    /// Keeps fields, unless one of the findings is a fault.
    Saved save(DraftId draft, SeoFields fields);

    /// The slug of a title in the draft's language: lower-case ASCII, transliterated. A page that
    /// is published keeps the one it has.
    String slug(DraftId draft, String title);

    /// The page is out there: its address stays as it is.
    ///
    /// @return false when no fields are kept that could stay
    boolean publish(DraftId draft);

    /// The page is not out there any more, or not yet.
    void withdraw(DraftId draft);

    /// A card.
    ///
    /// @param fields what is told
    /// @param address whether the slug may change
    /// @param findings the rules that are not kept
    /// @param shown how a search engine shows it
    record Card(
            SeoFields fields,
            Address address,
            List<SearchRules.Finding> findings,
            SearchRules.Shown shown) {
        public Card {
            findings = List.copyOf(findings);
        }
    }

    /// Whether a slug may change.
    enum Address {
        OPEN,
        PUBLISHED
    }

    /// What came of keeping.
    sealed interface Saved {
        /// They are kept.
        record Done(Card card) implements Saved {}

        /// They are not.
        ///
        /// @param faults at least one
        record Faulty(List<SearchRules.Finding> faults) implements Saved {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}
