package org.inkwright.studio;

import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.Publisher;
import org.inkwright.publishing.TranscriptFormat;

/// Prints the bare text.
final class FakePublisher implements Publisher {
    @Override
    public String draft(Draft draft, List<WrittenChapter> chapters, DraftFormat format) {
        return chapters.stream().map(WrittenChapter::markdown).collect(Collectors.joining("\n"));
    }

    @Override
    public String transcript(
            Source source, Transcript transcript, List<Segment> segments, TranscriptFormat format) {
        return segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
    }
}
