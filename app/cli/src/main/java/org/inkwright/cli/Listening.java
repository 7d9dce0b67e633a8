package org.inkwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.PipelineSettings.ExportTarget;
import org.inkwright.studio.PipelineSettings.Stage;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.jspecify.annotations.Nullable;

/// How recordings are listened to: `--model`, `--language`, `--vocabulary`.
///
/// @param model the speech model to use from now on; empty for the one in use
/// @param language ISO 639-1 code, or `auto`
/// @param vocabulary names and terms to expect
record Listening(Optional<Path> model, String language, List<String> vocabulary) {
    // The person waits at the terminal.
    private static final int PRIORITY = 8;

    /// @throws CliException when the language is no code
    static Listening of(Given given) {
        String language = given.text("--language").orElse("auto");
        if (!language.matches("auto|[a-z]{2,3}")) {
            throw new CliException(ExitCode.USAGE, "usage.language", language);
        }
        return new Listening(given.path("--model"), language, given.list("--vocabulary"));
    }

    /// The settings of a run that ends with this stage.
    ///
    /// @throws CliException when the model cannot be used
    PipelineSettings settings(SpeechModel heard, Stage last, @Nullable ExportTarget target) {
        return new PipelineSettings(last, heard, language, vocabulary, PRIORITY, target);
    }

    /// The speech model to use. Says so when it is the demo.
    ///
    /// @throws CliException when the model cannot be used
    SpeechModel model(SpeechModels models, Reporter reporter) {
        SpeechModel chosen = model.map(file -> chosen(models, file)).orElseGet(models::current);
        if (chosen.demo()) {
            reporter.note("model.demo");
        }
        return chosen;
    }

    private static SpeechModel chosen(SpeechModels models, Path file) {
        return switch (models.choose(file)) {
            case SpeechModels.Choice.Chosen(SpeechModel model) -> model;
            case SpeechModels.Choice.Refused(String detail) ->
                    throw new CliException(
                            ExitCode.INPUT_REFUSED, "model.refused", file.toString(), detail);
        };
    }
}
