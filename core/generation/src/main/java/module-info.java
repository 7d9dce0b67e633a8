/// Text to text: the steps of writing, the extractive writer that takes them without any AI, and
/// the steps that ask a text model.
///
/// Start reading at [org.inkwright.generation.Writer] for writing without a model, at
/// [org.inkwright.generation.model.TextModel] for the way to a model, and at
/// [org.inkwright.generation.steps.ModelSteps] for writing with one.
///
/// This module must never know a library, a transcript's origin or a window; it takes and gives
/// plain values of its own. It must never keep a key or log a text. Nothing the extractive writer
/// writes may be invented; what a model writes is compared with the source.
@org.jspecify.annotations.NullMarked
module org.inkwright.generation {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires jtokkit;
    requires okhttp3;
    requires okhttp3.sse;
    requires okio;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;

    exports org.inkwright.generation;
    exports org.inkwright.generation.model;
    exports org.inkwright.generation.steps;
}
