package org.inkwright.generation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Compares a written text with its source, sentence by sentence: which passages say the same, and
/// which words, numbers, names and quotations nobody said. It compares words and knows no meaning:
/// a free retelling may be doubted, and who says false things with the source's own words in
/// another order is not caught. What a model cites is looked at first and never believed.
///
/// For one thread; make one for each source.
public final class Grounding {
    /// How much of what a sentence says must be in the passages.
    private static final double ENOUGH = 0.65;

    private static final int WIDEST = 3;
    private static final int NEARBY = 2;
    private static final int CANDIDATES = 6;
    private static final int LEAST_WORDS = 2;

    private final Language language;
    private final Facts facts;
    private final List<Passage> passages;
    private final SourceWords source;
    private final Quotations quotations;

    /// @param language ISO 639-1 code of text and source; they must be the same
    /// @param passages the whole source
    public Grounding(String language, List<Passage> passages) {
        this.language = Language.of(language);
        this.facts = new Facts(this.language);
        this.passages = List.copyOf(passages);
        this.source = new SourceWords(facts, this.passages);
        this.quotations = new Quotations(facts, this.passages);
    }

    /// Compares one paragraph; a heading claims nothing.
    ///
    /// @param paragraph plain text or Markdown
    /// @param cited numbers of passages that the writer of the text named, where to look first
    public GroundedParagraph check(String paragraph, List<Integer> cited) {
        if (paragraph.isBlank() || paragraph.strip().startsWith("#")) {
            return new GroundedParagraph(List.of());
        }
        List<Claim.Quotation> quoted = quotations.of(paragraph);
        List<Claim> claims = new ArrayList<>();
        for (int[] sentence : sentences(paragraph)) {
            Claim claim = claim(paragraph, sentence[0], sentence[1], new Named(quoted, cited));
            if (claim != null) {
                claims.add(claim);
            }
        }
        return new GroundedParagraph(claims);
    }

    /// The numbers, names and telling words of a sentence that were not said, as it writes them.
    ///
    /// @param where the passages that say the rest, looked at with their neighbours; null for the
    ///   whole source
    public List<String> missing(String sentence, Claim.@Nullable Span where) {
        Set<String> near =
                where == null
                        ? Set.of()
                        : source.between(
                                index(where.first()) - NEARBY, index(where.last()) + NEARBY);
        return facts.telling(sentence).stream()
                .filter(word -> {
                    String stem = source.like(word.stem());
                    return where == null ? source.places(stem).isEmpty() : !near.contains(stem);
                })
                .map(Facts.Telling::written)
                .distinct()
                .toList();
    }

    private int index(int number) {
        int index = 0;
        while (index < passages.size() - 1 && passages.get(index).number() < number) {
            index++;
        }
        return index;
    }

    /// What the paragraph itself says about where it comes from.
    private record Named(List<Claim.Quotation> quoted, List<Integer> cited) {}

    /// The sentences as offsets; a piece that is too short to be one belongs to the one before.
    private List<int[]> sentences(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(paragraph);
        List<int[]> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = paragraph.substring(from, to);
            boolean whole = SentenceReader.isFinished(piece.strip());
            boolean tiny = facts.of(piece).words().size() < LEAST_WORDS && !whole;
            if (!sentences.isEmpty() && (tiny || continues(paragraph, sentences.getLast()))) {
                sentences.getLast()[1] = to;
            } else {
                sentences.add(new int[] {from, to});
            }
            from = to;
        }
        for (int[] sentence : sentences) {
            sentence[1] =
                    sentence[0]
                            + paragraph
                                    .substring(sentence[0], sentence[1])
                                    .stripTrailing()
                                    .length();
        }
        return sentences;
    }

    /// "Dr." and "e.g." end no sentence.
    private boolean continues(String paragraph, int[] before) {
        String text = paragraph.substring(before[0], before[1]).strip();
        if (!text.endsWith(".")) {
            return false;
        }
        String word = text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
        boolean initial =
                word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial
                || language.speech().habit("abbreviation").has(word.toLowerCase(language.locale()));
    }

    private @Nullable Claim claim(String paragraph, int start, int end, Named named) {
        String sentence = paragraph.substring(start, end);
        Facts.Said said = facts.of(sentence);
        List<Claim.Quotation> own =
                named.quoted().stream()
                        .filter(one -> one.start() >= start && one.start() < end)
                        .toList();
        if (said.words().size() < LEAST_WORDS && said.numbers().isEmpty() && own.isEmpty()) {
            return null;
        }
        Set<Claim.Doubt> doubts = EnumSet.noneOf(Claim.Doubt.class);
        if (own.stream().anyMatch(one -> one.faithful() == Claim.Faithful.NO)) {
            doubts.add(Claim.Doubt.QUOTATION);
        }
        Window best = best(said, named.cited());
        if (best == null || best.share() < ENOUGH) {
            doubts.add(Claim.Doubt.UNSUPPORTED);
            return new Claim(start, end, null, doubts, own);
        }
        doubts.addAll(doubts(said, best));
        var support =
                new Claim.Span(
                        passages.get(best.first()).number(), passages.get(best.last()).number());
        return new Claim(start, end, support, doubts, own);
    }

    /// Passages that may support a sentence, by index, and how much of it they say.
    private record Window(int first, int last, double share) {}

    private @Nullable Window best(Facts.Said said, List<Integer> cited) {
        List<String> words = said.words().stream().map(source::like).distinct().toList();
        double all = words.stream().mapToDouble(source::worth).sum();
        if (all == 0) {
            return null;
        }
        Window best = null;
        for (int middle : candidates(words, cited)) {
            for (int first = Math.max(0, middle - WIDEST + 1); first <= middle; first++) {
                int most = Math.min(source.size(), first + WIDEST);
                for (int last = middle; last < most; last++) {
                    Set<String> there = source.between(first, last);
                    double held =
                            words.stream().filter(there::contains).mapToDouble(source::worth).sum();
                    // A wider window finds more by chance.
                    double share = held / all - 0.04 * (last - first);
                    if (best == null || share > best.share()) {
                        best = new Window(first, last, share);
                    }
                }
            }
        }
        return best;
    }

    private Set<Integer> candidates(List<String> words, List<Integer> cited) {
        Map<Integer, Double> worth = new TreeMap<>();
        for (String word : words) {
            for (int place : source.places(word)) {
                worth.merge(place, source.worth(word), Double::sum);
            }
        }
        Set<Integer> candidates = new HashSet<>();
        worth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(CANDIDATES)
                .forEach(entry -> candidates.add(entry.getKey()));
        for (int i = 0; i < passages.size() && !cited.isEmpty(); i++) {
            if (cited.contains(passages.get(i).number())) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private Set<Claim.Doubt> doubts(Facts.Said said, Window best) {
        Set<Claim.Doubt> doubts = EnumSet.noneOf(Claim.Doubt.class);
        Set<String> near = source.between(best.first() - NEARBY, best.last() + NEARBY);
        if (!near.containsAll(said.numbers())) {
            doubts.add(Claim.Doubt.NUMBER);
        }
        if (said.names().stream().anyMatch(name -> !near.contains(source.like(name)))) {
            doubts.add(Claim.Doubt.NAME);
        }
        int denied = 0;
        for (int i = best.first(); i <= best.last(); i++) {
            denied += facts.of(passages.get(i).text()).denies();
        }
        boolean close = best.share() > 0.8;
        if (close && (said.denies() > 0) != (denied > 0)) {
            doubts.add(Claim.Doubt.NEGATION);
        }
        return doubts;
    }
}
