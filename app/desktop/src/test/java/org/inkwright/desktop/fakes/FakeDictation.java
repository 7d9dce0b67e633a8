package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.RecorderEvent;
import org.inkwright.media.RecorderState;
import org.inkwright.media.Waveform;
import org.inkwright.studio.Dictation;
import org.inkwright.studio.PipelineSettings;
import org.jspecify.annotations.Nullable;

/// A microphone that hears what the test says.
public final class FakeDictation implements Dictation {
    public final List<String> begun = new ArrayList<>();
    public final SourceId source = new SourceId(new UUID(0x9000, 1));
    public RecorderState.@Nullable Failed refusal;
    public int orphans;
    private Consumer<RecorderEvent> listener = event -> {};
    private RecorderState state = new RecorderState.Opening();
    private long millis;

    @Override
    public Start begin(String title, PipelineSettings settings, Consumer<RecorderEvent> told) {
        return start(title + " | " + settings.model().name(), told);
    }

    @Override
    public Start keep(String title, Consumer<RecorderEvent> told) {
        return start(title, told);
    }

    private Start start(String title, Consumer<RecorderEvent> told) {
        if (refusal != null) {
            return new Start.Refused(refusal);
        }
        begun.add(title);
        listener = told;
        state = new RecorderState.Recording();
        return new Start.Begun(new FakeTake());
    }

    /// A twentieth of a second is heard.
    public void hear(float level) {
        millis += 50;
        listener.accept(new RecorderEvent.Heard(millis, new Waveform.Peak(level, level)));
    }

    /// The recorder does something else.
    public void become(RecorderState now) {
        state = now;
        listener.accept(new RecorderEvent.Changed(now));
    }

    @Override
    public int recover() {
        return orphans;
    }

    private final class FakeTake implements Take {
        @Override
        public SourceId source() {
            return source;
        }

        @Override
        public Optional<RunId> run() {
            return Optional.empty();
        }

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public RecorderState state() {
            return state;
        }

        @Override
        public void pause() {
            become(new RecorderState.Paused());
        }

        @Override
        public void resume() {
            become(new RecorderState.Recording());
        }

        @Override
        public RecorderState finish() {
            become(new RecorderState.Finished(millis));
            return state;
        }
    }
}
