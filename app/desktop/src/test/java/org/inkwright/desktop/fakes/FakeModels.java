package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;

/// Speech models that a test chooses.
public final class FakeModels implements SpeechModels {
    public SpeechModel current = demo();
    public Choice next = new Choice.Refused("it is a text");

    @Override
    public SpeechModel current() {
        return current;
    }

    @Override
    public SpeechModel demo() {
        return new SpeechModel("demo", Path.of("/models/demo.bin"), false, true);
    }

    @Override
    public Choice choose(Path file) {
        if (next instanceof Choice.Chosen(SpeechModel model)) {
            current = model;
        }
        return next;
    }

    @Override
    public void forget() {
        current = demo();
    }
}
