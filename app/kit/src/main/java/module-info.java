/// Controls for writing: a Markdown editor, its live preview, a transcript area, a waveform, a view
/// of differences, a command palette and small plots. Each is tested without the program.
///
/// Start reading at `MarkdownEditor` and `MarkdownPreview`; what they compute without a window is
/// in `internal` and in the plain classes `TextSearch` and `EditHistory`.
///
/// This module must never know drafts, transcripts or jobs: it takes texts, ranges, times and
/// functions, and tells listeners. Nobody else sees RichTextFX.
@org.jspecify.annotations.NullMarked
module org.inkwright.kit {
    requires static org.jspecify;
    requires transitive javafx.controls;
    requires io.github.javadiffutils;
    requires org.commonmark;
    requires org.commonmark.ext.autolink;
    requires org.commonmark.ext.gfm.strikethrough;
    requires org.commonmark.ext.gfm.tables;
    requires org.commonmark.ext.task.list.items;
    requires org.fxmisc.flowless;
    requires org.fxmisc.richtext;
    requires org.jsoup;
    requires reactfx;

    exports org.inkwright.kit;
}
