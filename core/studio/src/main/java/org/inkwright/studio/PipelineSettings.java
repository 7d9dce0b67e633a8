package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.publishing.DraftFormat;
import org.jspecify.annotations.Nullable;

/// How far a run goes, and how.
///
/// @param last the last stage
/// @param model the speech model; kept with the transcript by name
/// @param language ISO 639-1 code of the speech, or `auto`
/// @param vocabulary names and terms to expect, most important last
/// @param priority from 1 (whenever) to 10 (first)
/// @param export where the draft goes; null unless the last stage is [Stage#EXPORT]
public record PipelineSettings(
        Stage last,
        SpeechModel model,
        String language,
        List<String> vocabulary,
        int priority,
        @Nullable ExportTarget export) {
    public PipelineSettings {
        vocabulary = List.copyOf(vocabulary);
        if ((last == Stage.EXPORT) != (export != null)) {
            throw new IllegalArgumentException("an export target goes with the export stage");
        }
    }

    /// To a draft, with the usual settings.
    public static PipelineSettings toDraft(SpeechModel model) {
        return new PipelineSettings(Stage.DRAFT, model, "auto", List.of(), 5, null);
    }

    /// The stages that a run can end with.
    public enum Stage {
        TRANSCRIPT,
        OUTLINE,
        DRAFT,
        EXPORT
    }

    /// Where a draft is written to.
    ///
    /// @param file absolute; an existing file is replaced only when the new one is complete
    /// @param format what kind of file
    public record ExportTarget(Path file, DraftFormat format) {}
}
