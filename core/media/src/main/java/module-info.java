/// What is in a media file: its streams, tags, chapters and length, how loud it is, and its sound
/// as a stream of PCM; playing it, and recording from a microphone.
///
/// Start reading at [org.inkwright.media.MediaProbe] (asked by the programs; works in a child
/// process) and [org.inkwright.media.PcmStream] (native code: only for code that itself runs in a
/// worker process). [org.inkwright.media.WorkerProcess] is how a worker process is started and
/// spoken with. [org.inkwright.media.Player], [org.inkwright.media.Waveforms] and
/// [org.inkwright.media.Recorder] are for the transcript's desk, [org.inkwright.media.Stills] for
/// the pictures of drafts.
///
/// This module must never know what a transcript is, keep anything, or open a network connection.
@org.jspecify.annotations.NullMarked
module org.inkwright.media {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires java.desktop;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;

    exports org.inkwright.media;

    opens org.inkwright.media to
            com.google.gson;
}
