package org.inkwright.manuscript;

import java.util.UUID;

/// Names one picture for good.
///
/// @param value a UUIDv7, so that ids sort by the time they were made
public record PictureId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
