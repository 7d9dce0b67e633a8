package org.inkwright.manuscript;

/// What a step of a run makes.
public enum StepKind {
    TRANSCRIPT,
    OUTLINE,
    CHAPTER,
    SUMMARY,
    SEO,
    SCRIPT,
    IMAGES,
    TITLES,
    REWRITE,
    STYLE,
    EXPORT
}
