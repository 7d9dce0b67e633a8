package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.generation.Claim;
import org.inkwright.generation.Grounding;
import org.inkwright.generation.LanguageCheck;
import org.inkwright.generation.Passage;
import org.inkwright.generation.steps.Written;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;

/// What a text model wrote as a text that knows what it rests on. Support comes from our own
/// comparison with the source, never from what the model says; in another language than the
/// source's there is nothing to compare, and the text rests on nothing.
final class ModelText {
    private ModelText() {}

    /// @param raw the words with the passage numbers that they cite
    static SupportedText of(String raw, Passages passages, String language) {
        List<Passage> all = passages.all();
        Written written =
                Written.of(raw, all.stream().map(Passage::number).collect(Collectors.toSet()));
        return of(written, passages, language);
    }

    static SupportedText of(Written written, Passages passages, String language) {
        List<Passage> all = passages.all();
        String spoken = all.stream().map(Passage::text).collect(Collectors.joining(" "));
        if (LanguageCheck.isOther(language, spoken)) {
            return SupportedText.of(written.markdown());
        }
        var grounding = new Grounding(language, all);
        List<Support> support = new ArrayList<>();
        int at = 0;
        for (Written.Cited paragraph : written.paragraphs()) {
            for (Claim claim :
                    grounding.check(paragraph.markdown(), paragraph.passages()).claims()) {
                Claim.Span span = claim.support();
                if (span != null && claim.end() > claim.start()) {
                    support.add(
                            new Support(
                                    at + claim.start(),
                                    at + claim.end(),
                                    passages.span(span.first(), span.last())));
                }
            }
            at += paragraph.markdown().length() + 2;
        }
        return new SupportedText(written.markdown(), support);
    }
}
