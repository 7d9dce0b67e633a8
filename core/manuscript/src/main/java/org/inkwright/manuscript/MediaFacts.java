package org.inkwright.manuscript;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a media file says about itself.
///
/// @param container FFmpeg's name of the container format, such as `mov,mp4,m4a,3gp,3g2,mj2`
/// @param duration how long it says it lasts; zero when it does not say
/// @param streams its streams in file order
/// @param tags its tags, keys in lower case
/// @param chapters the chapter marks it carries
public record MediaFacts(
        String container,
        Duration duration,
        List<MediaStream> streams,
        Map<String, String> tags,
        List<MediaChapter> chapters) {
    public MediaFacts {
        Checks.require(!duration.isNegative(), "duration is negative");
        streams = List.copyOf(streams);
        tags = Map.copyOf(tags);
        chapters = List.copyOf(chapters);
    }
}
