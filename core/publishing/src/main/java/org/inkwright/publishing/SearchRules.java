package org.inkwright.publishing;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.SeoFields;

/// The rules for what search engines are told, and what they show of it.
public final class SearchRules {
    /// Search engines show no more characters of a title.
    public static final int TITLE = 60;

    /// Search engines show no more characters of a description.
    public static final int DESCRIPTION = 160;

    /// Shorter ones say too little, and engines put something else in their place.
    public static final int LEAST_DESCRIPTION = 50;

    /// More characters of a slug nobody reads.
    public static final int SLUG = 60;

    /// More keywords say nothing.
    public static final int KEYWORDS = 10;

    private SearchRules() {}

    /// A rule that is not kept.
    public enum Finding {
        TITLE_EMPTY("seo.title-empty", Weight.FAULT),
        TITLE_LONG("seo.title-long", Weight.ADVICE),
        DESCRIPTION_EMPTY("seo.description-empty", Weight.ADVICE),
        DESCRIPTION_SHORT("seo.description-short", Weight.ADVICE),
        DESCRIPTION_LONG("seo.description-long", Weight.ADVICE),
        SLUG_EMPTY("seo.slug-empty", Weight.FAULT),
        /// Anything but lower-case ASCII letters, digits and single hyphens between them.
        SLUG_CHARACTERS("seo.slug-characters", Weight.FAULT),
        SLUG_LONG("seo.slug-long", Weight.ADVICE),
        /// The page is out there under another address.
        SLUG_PUBLISHED("seo.slug-published", Weight.FAULT),
        KEYWORDS_NONE("seo.keywords-none", Weight.ADVICE),
        KEYWORDS_MANY("seo.keywords-many", Weight.ADVICE);

        private final String code;
        private final Weight weight;

        Finding(String code, Weight weight) {
            this.code = code;
            this.weight = weight;
        }

        /// The key of the sentence that the writer reads.
        public String code() {
            return code;
        }

        /// What follows from it.
        public Weight weight() {
            return weight;
        }
    }

    /// What follows from a finding.
    public enum Weight {
        /// The fields cannot be kept so.
        FAULT,
        /// They can, but would do better.
        ADVICE
    }

    /// What a search engine shows.
    ///
    /// @param title cut at a word where it is too long
    /// @param address the last part of the page's address
    /// @param description cut at a word where it is too long
    public record Shown(String title, String address, String description) {}

    /// The rules that some fields do not keep, in the order of the fields.
    public static List<Finding> findings(SeoFields fields) {
        List<Finding> findings = new ArrayList<>();
        int title = length(fields.title());
        int description = length(fields.description());
        add(findings, title == 0, Finding.TITLE_EMPTY);
        add(findings, title > TITLE, Finding.TITLE_LONG);
        add(findings, description == 0, Finding.DESCRIPTION_EMPTY);
        boolean says = description > 0;
        add(findings, says && description < LEAST_DESCRIPTION, Finding.DESCRIPTION_SHORT);
        add(findings, description > DESCRIPTION, Finding.DESCRIPTION_LONG);
        String slug = fields.slug();
        add(findings, slug.isEmpty(), Finding.SLUG_EMPTY);
        boolean plain = slug.isEmpty() || slug.matches("[a-z0-9]+(-[a-z0-9]+)*");
        add(findings, !plain, Finding.SLUG_CHARACTERS);
        add(findings, slug.length() > SLUG, Finding.SLUG_LONG);
        add(findings, fields.keywords().isEmpty(), Finding.KEYWORDS_NONE);
        add(findings, fields.keywords().size() > KEYWORDS, Finding.KEYWORDS_MANY);
        return findings;
    }

    private static void add(List<Finding> findings, boolean holds, Finding finding) {
        if (holds) {
            findings.add(finding);
        }
    }

    /// How a search engine shows a page with these fields.
    public static Shown shown(SeoFields fields) {
        return new Shown(
                cut(fields.title(), TITLE), fields.slug(), cut(fields.description(), DESCRIPTION));
    }

    /// As people count characters, and without what stands around them.
    private static int length(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int most) {
        String line = line(text);
        if (length(line) <= most) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int space = head.lastIndexOf(' ');
        return (space > most / 2 ? head.substring(0, space) : head).strip() + "…";
    }
}
