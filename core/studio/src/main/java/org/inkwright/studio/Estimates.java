package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SourceId;

/// What writing with a text model will take, before it is begun. Asks nobody and changes nothing;
/// counting takes up to a second for a long source, on the calling thread. Safe to share between
/// threads.
public interface Estimates {
    /// Planning alone; nothing is asked for what is no article.
    ///
    /// @throws StudioException with code `transcript.incomplete` when there is no whole transcript
    Estimate outline(SourceId source, Commission commission);

    /// Planning, and writing everything. The chapters of an article are estimated from a plan of
    /// the usual length.
    ///
    /// @throws StudioException with code `transcript.incomplete` when there is no whole transcript
    Estimate whole(SourceId source, Commission commission);

    /// Writing chapters of a draft, as [Generation#write] would.
    ///
    /// @param chapters which; empty for all that have no text, with summary and search fields
    /// @throws StudioException when there is no such draft
    Estimate write(DraftId draft, Commission commission, List<ChapterId> chapters);
}
