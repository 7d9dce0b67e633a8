package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;

/// Keeps what text models are writing until it is whole. Unlike the text of revisions it is
/// replaced as it grows: nobody typed it.
public interface Partials {
    /// Keeps what there is of a variant, in place of what there was.
    void keep(Partial partial);

    /// What there is of a variant; empty when it is whole, or nothing came yet.
    Optional<Partial> of(VariantId variant);

    /// What there is of all variants of a draft.
    List<Partial> of(DraftId draft);

    /// The variant is whole, or given up.
    void drop(VariantId variant);
}
