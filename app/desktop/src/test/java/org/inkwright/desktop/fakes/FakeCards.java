package org.inkwright.desktop.fakes;

import java.util.List;
import java.util.Locale;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.publishing.SearchRules;
import org.inkwright.studio.SearchCards;

/// A search card in memory, with the real rules.
public final class FakeCards implements SearchCards {
    public SeoFields kept =
            new SeoFields("Life at home", "Bees, bread and a garden.", "life-at-home", List.of());
    public Address address = Address.OPEN;

    @Override
    public Card card(DraftId draft) {
        return tried(draft, kept);
    }

    @Override
    public Card tried(DraftId draft, SeoFields fields) {
        return new Card(fields, address, SearchRules.findings(fields), SearchRules.shown(fields));
    }

    @Override
    public Saved save(DraftId draft, SeoFields fields) {
        List<SearchRules.Finding> faults =
                SearchRules.findings(fields).stream()
                        .filter(one -> one.weight() == SearchRules.Weight.FAULT)
                        .toList();
        if (!faults.isEmpty()) {
            return new Saved.Faulty(faults);
        }
        kept = fields;
        return new Saved.Done(card(draft));
    }

    @Override
    public String slug(DraftId draft, String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Override
    public boolean publish(DraftId draft) {
        address = Address.PUBLISHED;
        return true;
    }

    @Override
    public void withdraw(DraftId draft) {
        address = Address.OPEN;
    }
}
