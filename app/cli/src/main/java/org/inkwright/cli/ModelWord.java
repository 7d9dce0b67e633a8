package org.inkwright.cli;

import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;

/// What can be done with a speech model, in one word.
final class ModelWord {
    private ModelWord() {}

    /// The end of the key of that word, which scripts read, too.
    static String of(ShelvedModel model) {
        return switch (model.state()) {
            case ModelState.Installed installed -> model.current() ? "current" : "here";
            case ModelState.Absent absent -> "absent";
            case ModelState.Broken broken -> "broken";
            case ModelState.Waiting waiting -> "begun";
            case ModelState.Downloading downloading -> "begun";
            case ModelState.Paused paused -> "begun";
            case ModelState.Failed failed -> "begun";
        };
    }
}
