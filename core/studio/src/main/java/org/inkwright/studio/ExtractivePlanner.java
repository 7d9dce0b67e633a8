package org.inkwright.studio;

import org.inkwright.generation.GenerationException;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Writer;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Transcript;

/// Plans without a model.
final class ExtractivePlanner implements Planner {
    private final Writer writer;

    ExtractivePlanner(Writer writer) {
        this.writer = writer;
    }

    @Override
    public Planning plan(Attempt attempt, Manuscript manuscript) {
        Transcript transcript = manuscript.transcript();
        attempt.begin(
                StepKind.OUTLINE,
                new Json()
                        .with("transcript", transcript.id().toString())
                        .with("writer", writer.name())
                        .with("language", transcript.language())
                        .text());
        try {
            OutlineStep.Output planned =
                    writer.outline(
                            new OutlineStep.Input(
                                    transcript.language(),
                                    manuscript.source().title(),
                                    manuscript.passages().all()));
            return new Planned(
                    planned,
                    transcript.language().isEmpty() ? "en" : transcript.language(),
                    change -> attempt.finish(change, Json.of(planned)));
        } catch (GenerationException e) {
            return new Unplanned(
                    Outcome.failed("draft.nothing-to-write", "the writer found no topic"));
        }
    }
}
