package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// A line as it is kept while edits come in, and, made when first asked for, as it reads without
/// its fillers. Safe to share between threads.
final class HeldLine {
    private final TranscriptLine full;
    private volatile @Nullable Quiet quiet;

    HeldLine(TranscriptLine full) {
        this.full = full;
    }

    TranscriptLine full() {
        return full;
    }

    /// The line without fillers; null when it holds nothing else.
    @Nullable TranscriptLine without(Fillers fillers) {
        Quiet known = quiet;
        if (known == null || known.fillers != fillers) {
            known = new Quiet(fillers, quiet(fillers));
            quiet = known;
        }
        return known.line;
    }

    private @Nullable TranscriptLine quiet(Fillers fillers) {
        if (!fillers.areIn(full.text())) {
            return full;
        }
        Wording spoken = fillers.without(Wording.of(full));
        return spoken.text().isBlank()
                ? null
                : new TranscriptLine(
                        full.id(),
                        full.time(),
                        spoken.text(),
                        spoken.words(),
                        full.speaker(),
                        full.origin());
    }

    private record Quiet(Fillers fillers, @Nullable TranscriptLine line) {}
}
