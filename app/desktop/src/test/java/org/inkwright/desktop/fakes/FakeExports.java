package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.studio.Exports;
import org.jspecify.annotations.Nullable;

/// Files that were written, or the failure that a test names.
public final class FakeExports implements Exports {
    public final List<Path> files = new ArrayList<>();
    public @Nullable RuntimeException failure;

    @Override
    public void draft(
            org.inkwright.manuscript.DraftId draft,
            org.inkwright.publishing.DraftFormat format,
            Path file) {
        write(file);
    }

    @Override
    public void transcript(
            org.inkwright.manuscript.TranscriptId transcript,
            org.inkwright.publishing.TranscriptFormat format,
            Path file) {
        write(file);
    }

    private void write(Path file) {
        if (failure != null) {
            throw failure;
        }
        files.add(file);
    }
}
