/// Which words of a text are misspelt, and what was meant: Hunspell dictionaries, a personal
/// dictionary, and what of a Markdown text is prose.
///
/// Start reading at [org.inkwright.spelling.Spelling].
///
/// This module must never know a draft or a window, change a text, or open a network connection.
@org.jspecify.annotations.NullMarked
module org.inkwright.spelling {
    requires static transitive org.jspecify;
    requires org.apache.lucene.analysis.common;
    requires org.commonmark;

    exports org.inkwright.spelling;
}
