package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.SpeechModel;

/// Keeps what was started.
public final class FakePipeline implements Pipeline {
    public final List<PipelineSettings> started = new ArrayList<>();
    public final List<SpeechModel> expected = new ArrayList<>();
    public Consumer<SourceId> onStart = source -> {};

    @Override
    public RunId start(SourceId source, PipelineSettings settings) {
        started.add(settings);
        onStart.accept(source);
        return new RunId(new UUID(0, started.size()));
    }

    @Override
    public void expect(SpeechModel model) {
        expected.add(model);
    }
}
