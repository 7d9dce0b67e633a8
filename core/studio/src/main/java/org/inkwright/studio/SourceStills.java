package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.media.MediaException;
import org.inkwright.media.Stills;
import org.inkwright.media.StillsReading;

/// Takes pictures for chapters out of the recording that they rest on. Safe to share.
///
/// @param books the library
/// @param stills takes them
/// @param shelf keeps pictures
record SourceStills(Books books, Stills stills, Pictures shelf) {
    Illustrating.Offer offer(DraftId id, ChapterId chapter) throws InterruptedException {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, id));
        Optional<Media> media = books.read(unit -> unit.sources().mediaOf(draft.source()));
        if (media.isEmpty()) {
            // Still being recorded by microphone.
            return new Illustrating.Refused(code(StillsReading.Why.NO_FILM));
        }
        Duration whole = media.get().facts().duration();
        Source recording = books.read(unit -> unit.sources().source(draft.source())).orElseThrow();
        List<Duration> moments = StillMoments.of(spans(id, chapter), whole);
        try {
            Sounds.check(media.get());
            return switch (stills.take(media.get().file().path(), moments, StillMoments.MOST)) {
                case StillsReading.Taken(var taken) -> new Illustrating.Offered(recording, taken);
                case StillsReading.Refused(var why, var _) -> new Illustrating.Refused(code(why));
            };
        } catch (MediaException e) {
            return new Illustrating.Refused("media.worker-failed");
        } catch (StudioException e) {
            return new Illustrating.Refused(e.code());
        }
    }

    /// What the text rests on, else what the chapter was planned from; none for the whole.
    private List<TimeSpan> spans(DraftId draft, ChapterId id) {
        WrittenChapter written =
                books.read(unit -> unit.drafts().chapters(draft)).stream()
                        .filter(one -> one.chapter().id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new StudioException("chapter.unknown", "no such chapter"));
        Revision revision = written.revision();
        List<TimeSpan> rests =
                revision == null
                        ? List.of()
                        : revision.text().support().stream()
                                .map(Support::span)
                                .map(SourceSpan::time)
                                .toList();
        SourceSpan planned = written.chapter().span();
        return rests.isEmpty() && planned != null ? List.of(planned.time()) : rests;
    }

    static String code(StillsReading.Why why) {
        return switch (why) {
            case UNREADABLE -> "stills.unreadable";
            case NO_FILM -> "stills.no-film";
            case NOTHING_SEEN -> "stills.nothing-seen";
            case TOO_LARGE -> "stills.too-large";
            case UNKNOWN_CODEC -> "stills.unknown-codec";
            case HOSTILE -> "stills.broke-off";
        };
    }
}
