package org.inkwright.publishing;

/// The kinds of file that a transcript can become.
public enum TranscriptFormat {
    /// SubRip subtitles.
    SRT("srt"),
    /// Web Video Text Tracks, https://www.w3.org/TR/webvtt1/.
    VTT("vtt"),
    /// JSON with segments, words and a version, see `docs/transcript-json.md`.
    JSON("json"),
    /// What was said, in paragraphs, without times.
    PLAIN("txt");

    private final String extension;

    TranscriptFormat(String extension) {
        this.extension = extension;
    }

    /// The usual ending of such a file's name, without the dot.
    public String extension() {
        return extension;
    }
}
