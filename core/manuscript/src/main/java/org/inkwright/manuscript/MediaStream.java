package org.inkwright.manuscript;

/// One stream of a media file.
///
/// @param kind audio, video, subtitle or anything else
/// @param codec the codec's short name as FFmpeg spells it, such as `aac`
public record MediaStream(Kind kind, String codec) {
    /// What a stream carries.
    public enum Kind {
        AUDIO,
        VIDEO,
        SUBTITLE,
        OTHER
    }
}
