package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.VariantId;

/// Writing with text models. Each call queues a job and returns at once. Safe to share between
/// threads.
public interface Generation {
    /// Sends a source through the stages like [Pipeline#start], with a text model planning and
    /// writing.
    ///
    /// @throws StudioException when there is no such source
    RunId begin(SourceId source, PipelineSettings settings, Commission commission);

    /// Plans a draft from the source's newest transcript. Nothing is written until [#write].
    ///
    /// @throws StudioException with code `transcript.incomplete` when there is no whole transcript
    RunId outline(SourceId source, Commission commission);

    /// Writes chapters of a draft. What is there already stays beside the new.
    ///
    /// @param chapters which; empty for all that have no text, with summary and search fields
    /// @throws StudioException when there is no such draft
    RunId write(DraftId draft, Commission commission, List<ChapterId> chapters);

    /// Goes on with a variant that broke off or was stopped, and with whatever else its job had
    /// left.
    ///
    /// @return false when there is nothing to go on with, or it is being written already
    boolean goOn(VariantId variant);
}
