/// Text to text: the steps of writing, and the extractive writer that takes them without any AI.
///
/// Start reading at [org.inkwright.generation.Writer].
///
/// This module must never know a library, a transcript's origin, a network (for now) or a window;
/// it takes and gives plain values of its own. Nothing it writes may be invented: every sentence
/// names the passages it was made from.
@org.jspecify.annotations.NullMarked
module org.inkwright.generation {
    requires static transitive org.jspecify;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;

    exports org.inkwright.generation;
}
