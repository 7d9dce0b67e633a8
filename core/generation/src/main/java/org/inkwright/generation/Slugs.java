package org.inkwright.generation;

/// Makes slugs: the last part of an address, as lower-case ASCII words joined by hyphens.
public final class Slugs {
    private Slugs() {}

    /// The slug of a title, transliterated; never empty. The same title always gives the same slug.
    ///
    /// @param language ISO 639-1 code
    public static String of(String title, String language) {
        return Slug.of(title, Language.of(language).code());
    }
}
