package org.inkwright.publishing;

/// The kinds of file that a draft can become.
public enum DraftFormat {
    /// CommonMark with YAML front matter.
    MARKDOWN("md"),
    /// A clean HTML5 page without scripts or inline styles.
    HTML("html"),
    /// Plain text.
    TEXT("txt");

    private final String extension;

    DraftFormat(String extension) {
        this.extension = extension;
    }

    /// The usual ending of such a file's name, without the dot.
    public String extension() {
        return extension;
    }
}
