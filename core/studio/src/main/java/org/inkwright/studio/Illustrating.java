package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Source;
import org.inkwright.media.Still;

/// Pictures for chapters: described by a text model and made by an image model, or taken out of the
/// recording. Nothing is written into the draft: whoever accepts a picture does that. Calls wait
/// for the answer on the calling thread; safe to share between threads.
public interface Illustrating {
    /// Asks a text model for a picture of each chapter that has a text.
    ///
    /// @param wishes in no language: in the draft's
    /// @throws StudioException with code `draft.unknown` when there is no such draft, or
    ///   `engine.unknown` when nobody knows the provider
    Specs describe(DraftId draft, EngineChoice engine, WritingWishes wishes, StopSignal stop);

    /// Asks an image model for a picture and keeps it among the draft's, see [Pictures].
    ///
    /// @throws StudioException as above
    Picture make(Wanted wanted, StopSignal stop);

    /// Looks for pictures in the recording that a chapter rests on: up to eight of its film, taken
    /// where the chapter's words were said and as different as may be, then its cover. Takes some
    /// seconds; interrupting ends it. Nothing is kept, and no model is asked.
    ///
    /// @throws StudioException with code `draft.unknown` or `chapter.unknown`
    Offer stills(DraftId draft, ChapterId chapter) throws InterruptedException;

    /// Keeps a picture that was offered, see [Pictures].
    ///
    /// @param offer where it was
    /// @param title what it is called in the library; not blank
    Picture take(Offered offer, Still still, String title);

    /// A picture that is wanted. Printed without its text.
    ///
    /// @param prompt what is to be seen
    /// @param size of the picture
    /// @param engine a provider and the name of an image model
    record Wanted(
            DraftId draft,
            ChapterId chapter,
            String prompt,
            PictureRequest.Size size,
            EngineChoice engine) {
        public Wanted {
            if (prompt.isBlank()) {
                throw new IllegalArgumentException("a picture of nothing");
            }
        }

        @Override
        public String toString() {
            return "Wanted[" + chapter + ", " + size + "]";
        }
    }

    /// What came of describing.
    sealed interface Specs {}

    /// Descriptions.
    ///
    /// @param specs in the order of the chapters; one for which none came is missing
    record Described(List<Spec> specs) implements Specs {
        public Described {
            specs = List.copyOf(specs);
        }
    }

    /// A picture that a chapter could have.
    ///
    /// @param prompt what an image model is told
    /// @param altText what it shows, for those who cannot see it
    record Spec(ChapterId chapter, String prompt, String altText) {
        @Override
        public String toString() {
            return "Spec[" + chapter + "]";
        }
    }

    /// What came of looking for pictures.
    sealed interface Offer {}

    /// Pictures to choose from.
    ///
    /// @param recording what they were taken out of
    /// @param stills at least one: those of the film by time, then the cover
    record Offered(Source recording, List<Still> stills) implements Offer {
        public Offered {
            stills = List.copyOf(stills);
        }
    }

    /// What came of making a picture.
    sealed interface Picture {}

    /// A picture.
    ///
    /// @param address what a text calls it, see [Pictures]
    record Made(String address) implements Picture {}

    /// Nothing.
    ///
    /// @param code the key of the sentence that the writer reads: `picture.not-kept`,
    ///   `picture.no-picture`, `cap.reached`, for stills `recording.missing`, `recording.changed`,
    ///   `media.worker-failed`, `stills.no-film`, `stills.nothing-seen`, `stills.too-large`,
    ///   `stills.unknown-codec`, `stills.unreadable` or `stills.broke-off`, else one of
    ///   [org.inkwright.generation.steps.StepTrouble] or
    ///   [org.inkwright.generation.model.ModelTrouble]
    record Refused(String code) implements Specs, Picture, Offer {}
}
