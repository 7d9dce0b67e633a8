package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares what stands in quotation marks with what was said. For one thread.
final class Quotations {
    private static final Pattern QUOTED = Pattern.compile("[\"“„«»]([^\"“”„«»]{3,600})[\"”“«»]");
    private static final int FEWEST_WORDS = 3;
    private static final double NEAR = 0.6;

    private final Facts facts;
    private final List<Passage> passages;
    private final List<String> words = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    Quotations(Facts facts, List<Passage> passages) {
        this.facts = facts;
        this.passages = passages;
        for (int i = 0; i < passages.size(); i++) {
            for (Token token : facts.tokens(passages.get(i).text())) {
                words.add(token.lower());
                places.add(new int[] {i, token.start(), token.end()});
            }
        }
    }

    /// The quotations of a paragraph.
    List<Claim.Quotation> of(String paragraph) {
        List<Claim.Quotation> found = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(paragraph);
        int from = 0;
        while (quoted.find(from)) {
            List<String> said = facts.tokens(quoted.group(1)).stream().map(Token::lower).toList();
            if (said.size() >= FEWEST_WORDS) {
                found.add(compared(quoted.start(1), quoted.end(1), said));
            }
            from = quoted.end();
        }
        return found;
    }

    private Claim.Quotation compared(int start, int end, List<String> said) {
        int exact = Collections.indexOfSubList(words, said);
        if (exact >= 0) {
            return quotation(start, end, Claim.Faithful.YES, exact, said.size());
        }
        int best = -1;
        int least = (int) Math.ceil(said.size() * NEAR);
        for (int at = 0; at + said.size() <= words.size(); at++) {
            if (shares(said, at)) {
                int distance = Distance.of(said, words.subList(at, at + said.size()), least);
                if (distance < least) {
                    least = distance;
                    best = at;
                }
            }
        }
        return best < 0
                ? new Claim.Quotation(start, end, Claim.Faithful.NO, "", -1)
                : quotation(start, end, Claim.Faithful.NO, best, said.size());
    }

    /// A cheap look before the dear one.
    private boolean shares(List<String> said, int at) {
        String first = words.get(at);
        return first.equals(said.getFirst())
                || first.equals(said.get(1))
                || words.get(at + said.size() - 1).equals(said.getLast());
    }

    private Claim.Quotation quotation(
            int start, int end, Claim.Faithful faithful, int at, int length) {
        var nearest = new StringBuilder();
        int[] first = places.get(at);
        int[] last = places.get(at + length - 1);
        for (int i = first[0]; i <= last[0]; i++) {
            String text = passages.get(i).text();
            int from = i == first[0] ? first[1] : 0;
            int to = i == last[0] ? last[2] : text.length();
            nearest.append(nearest.isEmpty() ? "" : " ").append(text, from, to);
        }
        return new Claim.Quotation(
                start, end, faithful, nearest.toString(), passages.get(first[0]).number());
    }
}
