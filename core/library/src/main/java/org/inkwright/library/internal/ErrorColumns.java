package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import org.inkwright.manuscript.JobError;
import org.jspecify.annotations.Nullable;

/// Why a job or a step failed, as two columns that are both null when it did not.
@Embeddable
record ErrorColumns(String errorCode, String errorDetail) {
    static @Nullable ErrorColumns of(@Nullable JobError error) {
        return error == null ? null : new ErrorColumns(error.code(), error.detail());
    }

    static @Nullable JobError error(@Nullable ErrorColumns columns) {
        return columns == null ? null : new JobError(columns.errorCode, columns.errorDetail);
    }
}
