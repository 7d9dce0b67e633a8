package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inkwright.generation.LanguageCheck;
import org.inkwright.generation.Passage;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WrittenChapter;

/// Compares texts with their sources. Safe to share.
final class Comparison implements Evidence {
    private final Books books;

    Comparison(Books books) {
        this.books = books;
    }

    @Override
    public List<Claim> check(DraftId draft, ChapterId chapter, String markdown) {
        Compared compared = books.read(unit -> Compared.read(unit, draft, chapter, markdown));
        List<Passage> all = compared.passages().all();
        String spoken = all.stream().map(Passage::text).collect(Collectors.joining(" "));
        if (all.isEmpty() || LanguageCheck.isOther(compared.language(), spoken)) {
            return List.of();
        }
        return new ComparedText(compared.passages(), compared.language(), compared.kept(), markdown)
                .claims();
    }

    /// What is compared.
    ///
    /// @param kept what is known of the text's support from when it was written
    private record Compared(Passages passages, String language, List<Support> kept) {
        static Compared read(UnitOfWork unit, DraftId id, ChapterId chapter, String markdown) {
            DraftWork work = DraftWork.of(unit, id);
            List<Support> kept =
                    work.chapters().stream()
                            .filter(one -> one.chapter().id().equals(chapter))
                            .map(WrittenChapter::revision)
                            .flatMap(revision -> Optional.ofNullable(revision).stream())
                            .map(Revision::text)
                            .map(text -> text.edited(markdown))
                            .map(SupportedText::support)
                            .findFirst()
                            .orElse(List.of());
            return new Compared(work.passages(), work.draft().front().language(), kept);
        }
    }
}
