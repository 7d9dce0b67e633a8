package org.inkwright.studio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.Publisher;
import org.inkwright.publishing.Speech;
import org.inkwright.publishing.TranscriptFormat;

/// Prints the bare text.
final class FakePublisher implements Publisher {
    @Override
    public String draft(Draft draft, List<WrittenChapter> chapters, DraftFormat format) {
        return chapters.stream().map(WrittenChapter::markdown).collect(Collectors.joining("\n"));
    }

    @Override
    public String transcript(
            Source source, Transcript transcript, Speech speech, TranscriptFormat format) {
        return IntStream.range(0, speech.segments().size())
                .mapToObj(at -> named(speech.speakers().get(at), speech.segments().get(at)))
                .collect(Collectors.joining("\n"));
    }

    private static String named(String speaker, Segment segment) {
        return speaker.isEmpty() ? segment.text() : speaker + ": " + segment.text();
    }
}
