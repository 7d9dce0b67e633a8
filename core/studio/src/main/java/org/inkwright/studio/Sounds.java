package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.SourceId;
import org.inkwright.transcription.Extent;

/// Finds the sound of a source, whether it is a file of the writer's or still being recorded. Safe
/// to share.
///
/// @param books the library
/// @param takes the recordings made here
record Sounds(Books books, Takes takes) {
    /// What is to be heard.
    sealed interface Sound {
        /// Where it is.
        Path file();

        /// How long it is; zero while nobody knows.
        Duration length();

        /// All of it from a moment on.
        Extent from(Duration from);

        /// What to do when no more comes.
        void onEnd(Runnable action);
    }

    /// A recording that is there wholly.
    private record Whole(Path file, Duration length) implements Sound {
        @Override
        public Extent from(Duration from) {
            return new Extent.Onward(from);
        }

        @Override
        public void onEnd(Runnable action) {
            // It has ended long ago.
        }
    }

    /// One that is being recorded.
    private record Live(LiveSound sound) implements Sound {
        @Override
        public Path file() {
            return sound.file();
        }

        @Override
        public Duration length() {
            return Duration.ZERO;
        }

        @Override
        public Extent from(Duration from) {
            return new Extent.Growing(from);
        }

        @Override
        public void onEnd(Runnable action) {
            sound.onEnd(action);
        }
    }

    /// The sound of a source.
    ///
    /// @throws StudioException when it is not where it was, or not what it was
    Sound of(SourceId source) throws InterruptedException {
        Optional<LiveSound> live = takes.live(source);
        if (live.isPresent()) {
            return new Live(live.get());
        }
        if (media(source).isEmpty()) {
            // Left by a program that was killed while it recorded.
            takes.attach(source);
        }
        Media media = media(source).orElseThrow(() -> gone("the source has no recording"));
        check(media);
        return new Whole(media.file().path(), media.facts().duration());
    }

    private Optional<Media> media(SourceId source) {
        return books.read(unit -> unit.sources().mediaOf(source));
    }

    /// Two halves of two recordings must not become one transcript.
    ///
    /// @throws StudioException as above
    static void check(Media media) {
        try {
            String now = Fingerprint.of(media.file().path()).fingerprint();
            if (!now.equals(media.file().fingerprint())) {
                throw new StudioException(
                        "recording.changed", "the file is not what it was when it was brought in");
            }
        } catch (IOException e) {
            throw gone(e.getClass().getSimpleName());
        }
    }

    private static StudioException gone(String detail) {
        return new StudioException("recording.missing", detail);
    }
}
