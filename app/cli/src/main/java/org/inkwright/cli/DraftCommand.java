package org.inkwright.cli;

import java.util.Optional;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.Commission;
import org.inkwright.studio.PipelineSettings.Stage;

/// Makes a draft of a recording and keeps it in the library.
final class DraftCommand implements Command {
    @Override
    public String name() {
        return "draft";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().listening().writing().parameters("FILE|SOURCE_ID", "1");
    }

    @Override
    public Task task(Given given) {
        Listening listening = Listening.of(given);
        Optional<Commission> commission = Writing.of(given);
        String recording = given.parameters().getFirst();
        return shop -> {
            Source source = shop.recordings().named(recording);
            var model = listening.model(shop.models(), shop.reporter());
            var settings = listening.settings(model, Stage.DRAFT, null);
            Job last = shop.stages().carry(source, settings, commission);
            shop.warn(source);
            shop.countDrafts(source);
            DraftId id = last.subject().draft();
            if (id == null) {
                throw new CliException(ExitCode.JOB_FAILED, "draft.unknown", source.title());
            }
            Draft draft =
                    shop.shelf()
                            .draft(id)
                            .orElseThrow(() ->
                                    new CliException(
                                            ExitCode.JOB_FAILED, "draft.unknown", source.title()));
            shop.reporter().drafted(draft, shop.shelf().chapters(id));
            return ExitCode.DONE;
        };
    }
}
