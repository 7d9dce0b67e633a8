package org.inkwright.publishing;

import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.WrittenChapter;

/// Turns drafts and transcripts into the text of a file. Safe to share between threads; the same
/// input gives the same text.
public interface Publisher {
    /// A draft in some format.
    String draft(Draft draft, List<WrittenChapter> chapters, DraftFormat format);

    /// A transcript in some format.
    String transcript(Source source, Transcript transcript, Speech speech, TranscriptFormat format);
}
