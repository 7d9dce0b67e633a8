package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.manuscript.DraftId;

/// Style cards: how the writer writes, described from texts of their own, kept by name, used
/// through [org.inkwright.generation.steps.WritingWishes]. What is made is a proposal to change and
/// keep. Calls read the library and files, so none belongs on the window's thread. Safe to share
/// between threads.
public interface StyleCards {
    /// Fewer words tell nothing of a style.
    int LEAST_WORDS = 300;

    /// The longest name of a card, in characters.
    int LONGEST_NAME = 80;

    /// The cards that are kept, by name.
    List<Named> all();

    /// Keeps a card, in the place of the one of that name.
    ///
    /// @param name neither blank nor longer than [#LONGEST_NAME]; space around it is taken off
    void keep(String name, StyleCard card);

    /// Forgets a card; nothing happens when there is none of that name.
    void forget(String name);

    /// Makes a card by counting, without a model: in plain English sentences.
    ///
    /// @throws StudioException with code `draft.unknown` when one of the drafts is gone
    Made measured(Material material);

    /// Has a text model describe the style, in the language of the texts. Waits for the answer on
    /// the calling thread.
    ///
    /// @param at the draft where the question and what it took are kept
    /// @throws StudioException as above, or with `engine.unknown`
    Made described(DraftId at, Material material, EngineChoice engine, StopSignal stop);

    /// A card under its name.
    record Named(String name, StyleCard card) {}

    /// What a card is made from. Printed without its text.
    ///
    /// @param drafts of them what the writer wrote: neither what was said nor what models wrote
    /// @param files plain text or Markdown, in UTF-8 or else in the Western code page of Windows
    /// @param text written or pasted; may be empty
    record Material(List<DraftId> drafts, List<Path> files, String text) {
        public Material {
            drafts = List.copyOf(drafts);
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Material[" + drafts.size() + " drafts, " + files.size() + " files]";
        }
    }

    /// What came of making a card.
    sealed interface Made {}

    /// A card to change and keep.
    ///
    /// @param card the proposal
    /// @param language ISO 639-1 code of the texts; empty when it was not known by its words
    /// @param wordsRead how many words were read for it
    /// @param wordsGiven how many there are: of long texts, pieces from everywhere are read
    record Card(StyleCard card, String language, int wordsRead, int wordsGiven) implements Made {}

    /// Nothing.
    ///
    /// @param code the key of the sentence that the writer reads: `style.too-short`,
    ///   `style.unreadable`, or one of [org.inkwright.generation.steps.StepTrouble] or
    ///   [org.inkwright.generation.model.ModelTrouble]
    /// @param words how many words of the writer's own were found
    record Refused(String code, int words) implements Made {}
}
