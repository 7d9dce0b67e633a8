package org.inkwright.cli;

import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.VariantId;
import org.inkwright.studio.Commission;
import org.inkwright.studio.Generation;
import org.inkwright.studio.PipelineSettings;

/// Begins runs; everything else no command asks for.
///
/// @param beginning does that
record FakeGeneration(Beginning beginning) implements Generation {
    interface Beginning {
        RunId begin(SourceId source, PipelineSettings settings, Commission commission);
    }

    @Override
    public RunId begin(SourceId source, PipelineSettings settings, Commission commission) {
        return beginning.begin(source, settings, commission);
    }

    @Override
    public RunId outline(SourceId source, Commission commission) {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public RunId write(DraftId draft, Commission commission, List<ChapterId> chapters) {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public boolean goOn(VariantId variant) {
        throw new UnsupportedOperationException("no command asks for it");
    }
}
