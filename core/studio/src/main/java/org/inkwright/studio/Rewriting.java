package org.inkwright.studio;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;

/// Asks a text model for other words in the place of a selection, or for titles. Nothing is written
/// into the draft: whoever accepts a proposal does that. Every question is kept with its step.
/// Calls wait for the answer on the calling thread; safe to share between threads.
public interface Rewriting {
    /// Asks for other words in the place of a selection.
    ///
    /// @param stop ends the answer at any time
    /// @param soFar told on the calling thread, often, all words that have come; an answer that has
    ///   to be asked for again comes behind the first
    /// @throws StudioException with code `draft.unknown` when there is no such draft, or
    ///   `engine.unknown` when nobody knows the provider
    Result rewrite(Request request, StopSignal stop, Consumer<String> soFar);

    /// Asks for titles of a draft as it is.
    ///
    /// @param wishes in no language: in the draft's
    /// @param count how many, from 1 to 20
    /// @throws StudioException as above
    Ideas titles(
            DraftId draft, EngineChoice engine, WritingWishes wishes, int count, StopSignal stop);

    /// The stretches of a text that are still a model's, word for word: whole sentences, joined
    /// where they touch. A sentence that the writer changed is theirs. Reads the library on the
    /// calling thread.
    ///
    /// @param sheet where it stands
    /// @param markdown the text as the editor shows it
    /// @throws StudioException with code `draft.unknown` when there is no such draft
    List<Selection> untouched(Sheet sheet, String markdown);

    /// What is to be rewritten, and how. Printed without its text.
    ///
    /// @param sheet where it stands
    /// @param text the whole text of the sheet, as the editor shows it
    /// @param selection what is selected of it
    /// @param wish what is to be done with it
    /// @param own what happens to sentences of the writer's own
    /// @param engine who does it
    record Request(
            Sheet sheet,
            String text,
            Selection selection,
            Wish wish,
            OwnWords own,
            EngineChoice engine) {
        public Request {
            if (selection.to() > text.length()) {
                throw new IllegalArgumentException("the selection ends behind the text");
            }
        }

        @Override
        public String toString() {
            return "Request[" + sheet + ", " + selection + ", " + wish.kind() + "]";
        }
    }

    /// A stretch of a text.
    ///
    /// @param from its first character, from 0
    /// @param to the character after its last
    record Selection(int from, int to) {
        public Selection {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(from + " to " + to + " is no stretch");
            }
        }
    }

    /// What is to be done.
    ///
    /// @param kind the usual wish
    /// @param instruction more of it, in the writer's words; may be empty
    /// @param wishes tone, readers, style; in no language: in the draft's
    record Wish(RewriteKind kind, String instruction, WritingWishes wishes) {
        String told() {
            String more = instruction.strip();
            if (more.isEmpty()) {
                return kind.instruction();
            }
            return kind == RewriteKind.REWRITE ? more : kind.instruction() + " " + more;
        }
    }

    /// What happens to the sentences of a model's text that the writer changed or added.
    enum OwnWords {
        /// They come out word for word.
        LOCKED,
        /// They are rewritten like the others.
        OPEN
    }

    /// What came of it.
    sealed interface Result {}

    /// Other words.
    ///
    /// @param words to stand in the place of the selection
    /// @param locked the writer's own sentences that were worked around, word for word
    /// @param notes what the writer should know
    /// @param run where questions and answers are kept
    record Proposal(String words, List<String> locked, Set<StepNote> notes, RunId run)
            implements Result {
        public Proposal {
            locked = List.copyOf(locked);
            notes = Set.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Proposal[" + words.length() + " characters, " + notes + "]";
        }
    }

    /// What came of asking for titles.
    sealed interface Ideas {}

    /// Titles.
    record Titles(List<String> titles) implements Ideas {
        public Titles {
            titles = List.copyOf(titles);
        }
    }

    /// Nothing, or not all.
    ///
    /// @param code the key of the sentence that the writer reads: `rewrite.all-yours` when each
    ///   selected sentence is the writer's own, or one of
    ///   [org.inkwright.generation.steps.StepTrouble] or
    ///   [org.inkwright.generation.model.ModelTrouble]
    /// @param soFar the words that came; empty when none did
    record Refused(String code, String soFar) implements Result, Ideas {
        @Override
        public String toString() {
            return "Refused[" + code + "]";
        }
    }
}
