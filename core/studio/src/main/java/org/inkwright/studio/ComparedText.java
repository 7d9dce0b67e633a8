package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.generation.Claim;
import org.inkwright.generation.Grounding;
import org.inkwright.generation.Passage;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// The comparison of one text with its source.
final class ComparedText {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:(?!\\n[ \\t]*\\n)[\\s\\S])*");

    /// A picture of CommonMark: its description and its address are not said by anyone. Bounded,
    /// because the matcher goes a call deeper with each piece.
    private static final Pattern PICTURE =
            Pattern.compile(
                    "!\\[(?:[^\\]\\\\\n]++|\\\\.){0,500}+\\]"
                            + "\\((?:[^()\\\\\n]++|\\\\.|\\([^()\n]*+\\)){0,500}+\\)");

    private final Passages passages;
    private final List<Support> kept;
    private final List<Passage> all;
    private final String markdown;
    private final Grounding grounding;
    private final List<Evidence.Claim> claims = new ArrayList<>();

    /// @param kept what is known of the text's support from when it was written
    ComparedText(Passages passages, String language, List<Support> kept, String markdown) {
        this.passages = passages;
        this.kept = kept;
        this.all = passages.all();
        this.markdown = markdown;
        this.grounding = new Grounding(language, all);
    }

    List<Evidence.Claim> claims() {
        Matcher paragraph = PARAGRAPH.matcher(markdown);
        while (paragraph.find()) {
            paragraph(paragraph.group().stripTrailing(), paragraph.start());
        }
        return claims;
    }

    private void paragraph(String text, int start) {
        String bare = words(text);
        int at = 0;
        for (Claim claim : grounding.check(bare, cited(start, start + text.length())).claims()) {
            nothing(text, at, claim.start(), start);
            claims.add(claim(bare, claim, start));
            at = claim.end();
        }
        nothing(text, at, text.length(), start);
    }

    /// The text with blanks in the place of its pictures, so that all places stay.
    private static String words(String text) {
        return PICTURE.matcher(text).replaceAll(picture -> " ".repeat(picture.group().length()));
    }

    /// Passages to look at first, so that nothing here contradicts what is known.
    private List<Integer> cited(int from, int to) {
        return kept.stream()
                .filter(one -> one.start() >= from && one.end() <= to)
                .flatMap(one -> passages.of(one.span()).stream())
                .map(Passage::number)
                .distinct()
                .toList();
    }

    private void nothing(String text, int from, int to, int shift) {
        String words = text.substring(from, to);
        if (!words.isBlank()) {
            int first = from + words.indexOf(words.strip());
            int last = first + words.strip().length();
            claims.add(
                    new Evidence.Claim(
                            shift + first,
                            shift + last,
                            Evidence.Standing.NO_CLAIM,
                            List.of(),
                            List.of(),
                            null));
        }
    }

    private Evidence.Claim claim(String text, Claim claim, int shift) {
        int from = shift + claim.start();
        int to = shift + claim.end();
        String sentence = text.substring(claim.start(), claim.end());
        if (sentence.endsWith("?") && claim.quotations().isEmpty()) {
            return new Evidence.Claim(
                    from, to, Evidence.Standing.NO_CLAIM, List.of(), List.of(), null);
        }
        Evidence.Quotation wrong = wrong(claim, shift);
        List<Passage> said = said(claim, from, to);
        if (said.isEmpty()) {
            List<String> missing = grounding.missing(sentence, null);
            return new Evidence.Claim(
                    from, to, Evidence.Standing.UNSUPPORTED, List.of(), missing, wrong);
        }
        boolean whole = claim.support() == null ? wrong == null : !claim.isDoubtful();
        var near = new Claim.Span(said.getFirst().number(), said.getLast().number());
        return new Evidence.Claim(
                from,
                to,
                whole ? Evidence.Standing.SUPPORTED : Evidence.Standing.PARTLY,
                said.stream().map(ComparedText::shown).toList(),
                grounding.missing(sentence, near),
                wrong);
    }

    /// Where it was said, by comparison; else by what is known from when it was written.
    private List<Passage> said(Claim claim, int from, int to) {
        Claim.Span span = claim.support();
        if (span != null) {
            return all.stream()
                    .filter(one -> one.number() >= span.first() && one.number() <= span.last())
                    .toList();
        }
        return kept.stream()
                .filter(one -> one.start() <= from && one.end() >= to)
                .findFirst()
                .map(one -> passages.of(one.span()))
                .orElse(List.of());
    }

    private static Evidence.Said shown(Passage passage) {
        return new Evidence.Said(
                new TimeSpan(passage.startMillis(), passage.endMillis()), passage.text());
    }

    private static Evidence.@Nullable Quotation wrong(Claim claim, int shift) {
        return claim.quotations().stream()
                .filter(one -> one.faithful() == Claim.Faithful.NO)
                .findFirst()
                .map(one ->
                        new Evidence.Quotation(
                                shift + one.start(), shift + one.end(), one.nearest()))
                .orElse(null);
    }
}
