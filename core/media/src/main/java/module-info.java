/// What is in a media file: its streams, tags, chapters and length, and its sound as a stream of
/// PCM.
///
/// Start reading at [org.inkwright.media.MediaProbe] (asked by the programs; works in a child
/// process) and [org.inkwright.media.PcmStream] (native code: only for code that itself runs in a
/// worker process). [org.inkwright.media.WorkerProcess] is how a worker process is started and
/// spoken with.
///
/// This module must never know what a transcript is, keep anything, or open a network connection.
@org.jspecify.annotations.NullMarked
module org.inkwright.media {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;

    exports org.inkwright.media;

    opens org.inkwright.media to
            com.google.gson;
}
