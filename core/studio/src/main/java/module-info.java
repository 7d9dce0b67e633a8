/// The use cases: bringing recordings in, transcribing, outlining, writing, exporting, over a job
/// queue that survives the death of the program.
///
/// Start reading at [org.inkwright.studio.Studio].
///
/// This module joins the others for the desktop and the command line. It must never know a window,
/// a terminal or a database.
@org.jspecify.annotations.NullMarked
module org.inkwright.studio {
    requires static transitive org.jspecify;
    requires transitive org.inkwright.manuscript;
    requires transitive org.inkwright.publishing;
    requires org.inkwright.library;
    requires transitive org.inkwright.media;
    requires transitive org.inkwright.transcription;
    requires transitive org.inkwright.generation;
    requires com.google.gson;
    requires jdk.management;
    requires okhttp3;

    exports org.inkwright.studio;
}
