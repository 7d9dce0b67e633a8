/// A draft or a transcript as a file that other programs read.
///
/// Start reading at [org.inkwright.publishing.DraftFormat] and
/// [org.inkwright.publishing.TranscriptFormat].
///
/// This module must never know a library, a window or a network: values in, characters out.
@org.jspecify.annotations.NullMarked
module org.inkwright.publishing {
    requires static transitive org.jspecify;
    requires transitive org.inkwright.manuscript;
    requires com.google.gson;
    requires org.commonmark;

    exports org.inkwright.publishing;
}
