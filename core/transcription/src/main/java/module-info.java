/// Speech to timed text: a port, its Whisper implementation in a worker process, and the check of
/// speech model files.
///
/// Start reading at [org.inkwright.transcription.Transcriber].
///
/// This module must never know a library, a draft or a window; it takes files and gives plain
/// values. Native code runs in its worker process only.
@org.jspecify.annotations.NullMarked
module org.inkwright.transcription {
    requires static transitive org.jspecify;
    requires transitive org.inkwright.media;
    requires com.google.gson;
    requires whisper.jni;

    exports org.inkwright.transcription;

    opens org.inkwright.transcription to
            com.google.gson;
}
