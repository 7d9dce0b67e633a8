package org.inkwright.manuscript;

import java.util.UUID;

/// Names something that stands in the library.
public sealed interface ItemRef {
    /// The bare id, which no two items share.
    UUID value();

    /// A source.
    record OfSource(SourceId id) implements ItemRef {
        @Override
        public UUID value() {
            return id.value();
        }
    }

    /// A picture.
    record OfPicture(PictureId id) implements ItemRef {
        @Override
        public UUID value() {
            return id.value();
        }
    }

    /// A draft.
    record OfDraft(DraftId id) implements ItemRef {
        @Override
        public UUID value() {
            return id.value();
        }
    }
}
