package org.inkwright.cli;

import java.util.Optional;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.PipelineSettings.Stage;

/// Turns the speech of a recording into a transcript.
final class TranscribeCommand implements Command {
    @Override
    public String name() {
        return "transcribe";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().listening().output().parameters("FILE|SOURCE_ID", "1");
    }

    @Override
    public Task task(Given given) {
        Listening listening = Listening.of(given);
        Optional<Output> output = Output.of(given, FileFormat.ofTranscripts(), given.parameters());
        String recording = given.parameters().getFirst();
        return shop -> {
            Source source = shop.recordings().named(recording);
            var model = listening.model(shop.models(), shop.reporter());
            shop.stages().carry(source, listening.settings(model, Stage.TRANSCRIPT, null));
            shop.warn(source);
            if (output.isPresent()) {
                Delivered.transcript(shop, source, output.get());
            } else {
                shop.reporter().transcribed(source);
            }
            return ExitCode.DONE;
        };
    }
}
