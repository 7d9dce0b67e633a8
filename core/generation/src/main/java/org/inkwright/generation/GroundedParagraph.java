package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A paragraph and what supports it.
///
/// @param claims its sentences that claim something, in order
public record GroundedParagraph(List<Claim> claims) {
    public GroundedParagraph {
        claims = List.copyOf(claims);
    }

    /// The passages that support it, in order, joined where they touch.
    public List<Claim.Span> spans() {
        List<Claim.Span> sorted = new ArrayList<>();
        for (Claim claim : claims) {
            Claim.Span support = claim.support();
            if (support != null) {
                sorted.add(support);
            }
        }
        sorted.sort(Comparator.comparingInt(Claim.Span::first));
        List<Claim.Span> joined = new ArrayList<>();
        for (Claim.Span next : sorted) {
            if (!joined.isEmpty() && next.first() <= joined.getLast().last() + 1) {
                Claim.Span before = joined.removeLast();
                joined.add(new Claim.Span(before.first(), Math.max(before.last(), next.last())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
