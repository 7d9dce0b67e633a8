package org.inkwright.studio;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Speaker;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.Publisher;
import org.inkwright.publishing.Speech;
import org.inkwright.publishing.TranscriptFormat;

/// Reads what is to be written, publishes it and writes the file. Safe to share.
final class FileExports implements Exports {
    private final Books books;
    private final Publisher publisher;
    private final PictureFolder pictures;

    FileExports(Books books, Publisher publisher, PictureFolder pictures) {
        this.books = books;
        this.publisher = publisher;
        this.pictures = pictures;
    }

    @Override
    public void draft(DraftId draft, DraftFormat format, Path file) {
        Finished finished = books.read(unit -> Finished.read(unit, draft));
        String text = publisher.draft(finished.draft(), finished.chapters(), format);
        write(file, pictures.travel(text, file));
    }

    @Override
    public void transcript(TranscriptId transcript, TranscriptFormat format, Path file) {
        Heard heard = books.read(unit -> Heard.read(unit, transcript));
        write(
                file,
                publisher.transcript(heard.source(), heard.transcript(), heard.speech(), format));
    }

    private static void write(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private record Finished(Draft draft, List<WrittenChapter> chapters) {
        static Finished read(UnitOfWork unit, DraftId id) {
            Draft draft =
                    unit.drafts()
                            .draft(id)
                            .orElseThrow(() -> new StudioException("draft.unknown", "no " + id));
            return new Finished(draft, unit.drafts().chapters(id));
        }
    }

    private record Heard(Source source, Transcript transcript, Speech speech) {
        static Heard read(UnitOfWork unit, TranscriptId id) {
            Transcript transcript =
                    unit.transcripts()
                            .transcript(id)
                            .orElseThrow(
                                    () -> new StudioException("transcript.unknown", "no " + id));
            Source source =
                    unit.sources()
                            .source(transcript.source())
                            .orElseThrow(() -> new StudioException("source.unknown", "it is gone"));
            return new Heard(source, transcript, speech(unit.transcripts().edited(id)));
        }

        private static Speech speech(EditedTranscript edited) {
            Map<SpeakerId, String> names =
                    edited.speakers().stream().collect(toMap(Speaker::id, Speaker::name));
            List<String> speakers =
                    edited.lines().stream()
                            .map(line -> Optional.ofNullable(line.speaker()))
                            .map(speaker -> speaker.map(names::get).orElse(""))
                            .toList();
            return new Speech(edited.segments(), speakers);
        }
    }
}
