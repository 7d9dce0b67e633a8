package org.inkwright.manuscript;

import java.util.UUID;

/// Names one snapshot of a draft for good.
///
/// @param value a UUIDv7, so that ids sort by the time they were made
public record SnapshotId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
