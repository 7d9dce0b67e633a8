package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.VariantId;
import org.inkwright.studio.Commission;
import org.inkwright.studio.Generation;
import org.inkwright.studio.PipelineSettings;
import org.jspecify.annotations.Nullable;

/// Keeps what text models are asked to write; what they write is told by the test.
public final class FakeGeneration implements Generation {
    public final List<Asked> asked = new ArrayList<>();
    public final List<VariantId> wentOn = new ArrayList<>();

    /// What was asked for.
    ///
    /// @param thing a source or a draft
    /// @param chapters which; empty for all
    public record Asked(
            String step, Object thing, Commission commission, List<ChapterId> chapters) {}

    private RunId keep(
            String step, @Nullable Object thing, Commission commission, List<ChapterId> chapters) {
        asked.add(new Asked(step, thing == null ? "" : thing, commission, chapters));
        return new RunId(new UUID(1, asked.size()));
    }

    @Override
    public RunId begin(SourceId source, PipelineSettings settings, Commission commission) {
        return keep("begin", source, commission, List.of());
    }

    @Override
    public RunId outline(SourceId source, Commission commission) {
        return keep("outline", source, commission, List.of());
    }

    @Override
    public RunId write(DraftId draft, Commission commission, List<ChapterId> chapters) {
        return keep("write", draft, commission, chapters);
    }

    @Override
    public boolean goOn(VariantId variant) {
        return wentOn.add(variant);
    }
}
