package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.inkwright.transcription.SpeechModelCheck;

/// Where speech models come from and go to.
///
/// @param known what can be downloaded
/// @param folder where models are kept
/// @param web the way to them
/// @param machine what they have to run on
/// @param check looks at a model file's structure
record ModelSupply(
        List<KnownModel> known,
        ModelFolder folder,
        Web web,
        Machine machine,
        Function<Path, SpeechModelCheck> check) {
    ModelSupply {
        known = List.copyOf(known);
    }
}
