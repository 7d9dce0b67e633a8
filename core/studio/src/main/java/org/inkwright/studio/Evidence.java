package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// Compares any text of a chapter, whoever wrote it, with what was said in the source. Reads the
/// library on the calling thread and asks no model; it compares words and knows no meaning. Safe to
/// share between threads.
public interface Evidence {
    /// The sentences of a text and what the source says to each, in order; together they cover the
    /// text. Empty when the text is in another language than the source: there is nothing to
    /// compare.
    ///
    /// @throws StudioException with code `draft.unknown` when there is no such draft
    List<Claim> check(DraftId draft, ChapterId chapter, String markdown);

    /// A sentence. Printed without its words.
    ///
    /// @param from its first character in the Markdown, from 0, in UTF-16 units
    /// @param to the character after its last
    /// @param standing how it stands
    /// @param said where it was said, passage by passage; empty when it was not
    /// @param missing its numbers, names and telling words, as it writes them, that were not said
    ///   there; of a sentence without support those that were said nowhere
    /// @param quotation the first words in quotation marks that were not said so; null when none
    record Claim(
            int from,
            int to,
            Standing standing,
            List<Said> said,
            List<String> missing,
            @Nullable Quotation quotation) {
        public Claim {
            said = List.copyOf(said);
            missing = List.copyOf(missing);
        }

        @Override
        public String toString() {
            return "Claim[" + from + "-" + to + ", " + standing + "]";
        }
    }

    /// How a sentence stands.
    enum Standing {
        /// The source says it.
        SUPPORTED,
        /// The source says most of it; something is missing, denied or not quoted as it was said.
        PARTLY,
        /// The source does not say it.
        UNSUPPORTED,
        /// It claims nothing: a heading, a question, a greeting.
        NO_CLAIM
    }

    /// Where something was said.
    record Said(TimeSpan time, String words) {
        @Override
        public String toString() {
            return "Said[" + time + "]";
        }
    }

    /// Words in quotation marks that were not said so.
    ///
    /// @param from their first character in the Markdown, without the mark
    /// @param to the character after their last
    /// @param nearest what was said, nearest to them; empty when nothing is near
    record Quotation(int from, int to, String nearest) {
        @Override
        public String toString() {
            return "Quotation[" + from + "-" + to + "]";
        }
    }
}
