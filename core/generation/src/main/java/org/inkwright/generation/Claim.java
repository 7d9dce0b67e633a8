package org.inkwright.generation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sentence of a written text and what the source says to it. Printed without its text.
///
/// @param start where it begins in its paragraph, in characters
/// @param end where it ends, exclusive
/// @param support the passages that say the same; null when there are none
/// @param doubts why it should be looked at; empty when the source supports it
/// @param quotations what it puts in quotation marks
public record Claim(
        int start, int end, @Nullable Span support, Set<Doubt> doubts, List<Quotation> quotations) {
    public Claim {
        doubts = doubts.isEmpty() ? Set.of() : EnumSet.copyOf(doubts);
        quotations = List.copyOf(quotations);
    }

    /// Why a sentence should be looked at.
    public enum Doubt {
        /// The source does not say it.
        UNSUPPORTED,
        /// A number is not in the passages that say the rest.
        NUMBER,
        /// A name is not in the passages that say the rest.
        NAME,
        /// It denies what the source affirms, or the other way round.
        NEGATION,
        /// Something in quotation marks was not said so.
        QUOTATION
    }

    /// A stretch of passages.
    ///
    /// @param first number of the first passage
    /// @param last number of the last one, inclusive
    public record Span(int first, int last) {}

    /// Something in quotation marks, three words or more.
    ///
    /// @param start where it begins in the paragraph, without the mark
    /// @param end where it ends, exclusive
    /// @param faithful whether it was said exactly so
    /// @param nearest what was really said, nearest to it; empty when nothing is near
    /// @param passage the passage where that begins, -1 when nothing is near
    public record Quotation(int start, int end, Faithful faithful, String nearest, int passage) {
        @Override
        public String toString() {
            return "Quotation[" + start + "-" + end + ", " + faithful + ", " + passage + "]";
        }
    }

    /// Whether a quotation was said so.
    public enum Faithful {
        YES,
        NO
    }

    /// Whether the writer should look at it.
    public boolean isDoubtful() {
        return !doubts.isEmpty();
    }
}
