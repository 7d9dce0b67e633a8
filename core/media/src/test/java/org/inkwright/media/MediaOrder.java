package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a [MediaMakerProgram] shall make.
///
/// @param uri where
/// @param muxer FFmpeg's name of the container format
/// @param sound the sound stream; seconds 0 for none
/// @param picture the moving picture; null for none
/// @param tags for the whole file
/// @param chapters marks
record MediaOrder(
        String uri,
        String muxer,
        Sound sound,
        @Nullable Picture picture,
        Map<String, String> tags,
        List<Probe.ChapterMark> chapters) {
    /// A sound stream: the source file, repeated until it is long enough.
    ///
    /// @param source URI of what is encoded
    record Sound(String codec, int rate, int channels, String source, int seconds) {}

    static MediaOrder of(Path file, String muxer, Sound sound) {
        return new MediaOrder(file.toUri().toString(), muxer, sound, null, Map.of(), List.of());
    }

    /// A moving picture.
    ///
    /// @param claimed how wide and high the file says it is; 0 for the truth
    record Picture(String encoder, Show show, int width, int height, int claimed, boolean turned) {
        static Picture of(String encoder, Show show) {
            return new Picture(encoder, show, 64, 64, 0, false);
        }

        Picture sized(int newWidth, int newHeight) {
            return new Picture(encoder, show, newWidth, newHeight, claimed, turned);
        }

        /// As of a camera that was held upright.
        Picture turnedRight() {
            return new Picture(encoder, show, width, height, claimed, true);
        }

        Picture claiming(int side) {
            return new Picture(encoder, show, width, height, side, turned);
        }
    }

    MediaOrder withPicture(String encoder) {
        return withPicture(Picture.of(encoder, Show.SHADES));
    }

    MediaOrder withPicture(Picture newPicture) {
        return new MediaOrder(uri, muxer, sound, newPicture, tags, chapters);
    }

    MediaOrder withFacts(Map<String, String> newTags, List<Probe.ChapterMark> newChapters) {
        return new MediaOrder(uri, muxer, sound, picture, newTags, newChapters);
    }

    Path file() {
        return Path.of(URI.create(uri));
    }
}
