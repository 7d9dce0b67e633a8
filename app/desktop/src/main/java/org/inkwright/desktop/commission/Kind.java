package org.inkwright.desktop.commission;

/// What a text may become, in the order to offer it.
public enum Kind {
    ARTICLE,
    NEWSLETTER,
    SHOW_NOTES,
    SUMMARY,
    PODCAST,
    REEL;

    /// Whether it is planned as chapters before it is written.
    boolean hasChapters() {
        return this == ARTICLE;
    }
}
