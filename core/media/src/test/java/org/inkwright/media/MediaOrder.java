package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a [MediaMakerProgram] shall make.
///
/// @param uri where
/// @param muxer FFmpeg's name of the container format
/// @param sound the sound stream; seconds 0 for none
/// @param picture the encoder of a moving picture, empty for none
/// @param tags for the whole file
/// @param chapters marks
record MediaOrder(
        String uri,
        String muxer,
        Sound sound,
        String picture,
        Map<String, String> tags,
        List<Probe.ChapterMark> chapters) {
    /// A sound stream: the source file, repeated until it is long enough.
    ///
    /// @param source URI of what is encoded
    record Sound(String codec, int rate, int channels, String source, int seconds) {}

    static MediaOrder of(Path file, String muxer, Sound sound) {
        return new MediaOrder(file.toUri().toString(), muxer, sound, "", Map.of(), List.of());
    }

    MediaOrder withPicture(String encoder) {
        return new MediaOrder(uri, muxer, sound, encoder, tags, chapters);
    }

    MediaOrder withFacts(Map<String, String> newTags, List<Probe.ChapterMark> newChapters) {
        return new MediaOrder(uri, muxer, sound, picture, newTags, newChapters);
    }

    Path file() {
        return Path.of(URI.create(uri));
    }
}
