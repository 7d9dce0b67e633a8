package org.inkwright.publishing;

import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.WrittenChapter;

/// Writes every format as text, one class per format. Whatever the texts hold, the result can be
/// encoded in UTF-8, has no control characters, and ends with a line break. Safe to share between
/// threads.
public final class TextPublisher implements Publisher {
    /// A publisher; it keeps nothing.
    public TextPublisher() {}

    @Override
    public String draft(Draft draft, List<WrittenChapter> chapters, DraftFormat format) {
        String text =
                switch (format) {
                    case MARKDOWN -> MarkdownDraft.write(draft, chapters);
                    case HTML -> HtmlDraft.write(draft.front(), chapters);
                    case TEXT -> PlainDraft.write(draft.front(), chapters);
                };
        // The writers clean what goes in; a character reference in Markdown (`&#1;`) becomes a
        // control character only while it is rendered.
        return CleanText.lines(text);
    }

    @Override
    public String transcript(
            Source source, Transcript transcript, Speech speech, TranscriptFormat format) {
        return switch (format) {
            case SRT -> SrtTranscript.write(Cues.of(speech.withNames()));
            case VTT -> VttTranscript.write(Cues.of(speech.withNames()));
            case JSON -> JsonTranscript.write(source, transcript, speech);
            case PLAIN -> CleanText.lines(PlainTranscript.write(speech));
        };
    }
}
