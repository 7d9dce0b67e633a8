package org.inkwright.media;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a look into a file gave.
public sealed interface Probe {
    /// A recording that can be transcribed.
    ///
    /// @param container FFmpeg's name of the container format
    /// @param duration how long its sound says it lasts, or else the file; zero when neither says
    /// @param streams in file order
    /// @param tags keys in lower case; the container's own, then the first sound stream's
    /// @param chapters in file order
    record Recording(
            String container,
            Duration duration,
            List<Stream> streams,
            Map<String, String> tags,
            List<ChapterMark> chapters)
            implements Probe {
        public Recording {
            streams = List.copyOf(streams);
            tags = Map.copyOf(tags);
            chapters = List.copyOf(chapters);
        }

        /// Whether it has a moving picture (cover art does not count).
        public boolean hasVideo() {
            return streams.stream().anyMatch(stream -> stream.kind() == Stream.Kind.VIDEO);
        }
    }

    /// A file that cannot be transcribed.
    ///
    /// @param why the reason, for the user's sentence
    /// @param detail what the decoder said, for the log; never names the file
    record Refused(Refusal why, String detail) implements Probe {}

    /// Why a file cannot be transcribed.
    enum Refusal {
        /// It is not there or may not be read.
        UNREADABLE,
        /// It has no bytes.
        EMPTY,
        /// No known media format: a text, a picture, random bytes, a damaged header.
        NOT_MEDIA,
        /// Media of a kind that would lead to other files or the network (concat, hls, dash).
        FORBIDDEN_FORMAT,
        /// A film without sound, or a picture.
        NO_AUDIO,
        /// Its sound is in a codec that this build cannot decode.
        UNKNOWN_CODEC,
        /// The look into it took too long or the decoder died of it.
        HOSTILE
    }

    /// One stream of a file.
    ///
    /// @param kind what it carries; cover art is [Kind#OTHER]
    /// @param codec FFmpeg's short name, such as `aac`
    record Stream(Kind kind, String codec) {
        /// What a stream carries.
        public enum Kind {
            AUDIO,
            VIDEO,
            SUBTITLE,
            OTHER
        }
    }

    /// A chapter mark in a file.
    ///
    /// @param title empty when the file names none
    /// @param startMillis from the start of the recording
    /// @param endMillis exclusive
    record ChapterMark(String title, long startMillis, long endMillis) {}
}
