package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Word;
import org.inkwright.transcription.TranscriptionEvent;

/// Notes what is heard in a stretch. Called on the transcriber's thread.
final class EarWitness implements Consumer<TranscriptionEvent> {
    private final Stretch stretch;
    private final List<Segment> heard = new ArrayList<>();

    EarWitness(Stretch stretch) {
        this.stretch = stretch;
    }

    @Override
    public void accept(TranscriptionEvent event) {
        switch (event) {
            case TranscriptionEvent.Ready ready -> {}
            case TranscriptionEvent.LanguageDetected detected -> {}
            case TranscriptionEvent.WindowDone done -> done.lines().forEach(this::note);
        }
    }

    private void note(TranscriptionEvent.Line line) {
        if (stretch.holds(line.startMillis(), line.endMillis())) {
            heard.add(
                    new Segment(
                            heard.size(),
                            new TimeSpan(line.startMillis(), line.endMillis()),
                            line.text(),
                            line.words().stream().map(EarWitness::word).toList()));
        }
    }

    static Word word(TranscriptionEvent.SpokenWord spoken) {
        return new Word(
                spoken.text(),
                new TimeSpan(spoken.startMillis(), spoken.endMillis()),
                spoken.measured() ? Word.Timing.MEASURED : Word.Timing.ESTIMATED);
    }

    /// What was heard; read after the transcription ended.
    List<Segment> heard() {
        return List.copyOf(heard);
    }
}
