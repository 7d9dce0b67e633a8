/// What a writer owns, as plain values: sources, transcripts, outlines, drafts, chapters, and the
/// jobs that make them; and the ports through which they are kept.
///
/// Start reading at [org.inkwright.manuscript.Source] and follow the story: a source has media,
/// media gets a transcript, a transcript becomes an outline, an outline becomes a draft. Then read
/// [org.inkwright.manuscript.Library], the port to all that is kept.
///
/// This module must never know a database, a file format, a process, a network or a window.
@org.jspecify.annotations.NullMarked
module org.inkwright.manuscript {
    requires static transitive org.jspecify;

    exports org.inkwright.manuscript;
}
