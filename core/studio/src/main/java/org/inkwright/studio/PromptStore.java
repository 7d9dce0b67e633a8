package org.inkwright.studio;

import java.time.Instant;
import java.util.List;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.generation.steps.PromptVariable;
import org.jspecify.annotations.Nullable;

/// The prompts, for the writer to read and change. Their own are files named like `chapter.md` in
/// the folder `prompts` of the data folder, which may be changed by hand, too; what they followed
/// lies in `prompts/history`. What is changed counts from the next job on. Safe to share between
/// threads.
public interface PromptStore {
    /// All prompts, in the order of the steps.
    List<Prompt> all();

    /// One prompt as it is now.
    Prompt of(PromptName name);

    /// What is wrong with a text, without keeping it; nothing when it could be kept.
    List<PromptTemplate.Fault> check(PromptName name, String text);

    /// Keeps a text in the place of the one before, which goes to the history.
    Saved save(PromptName name, String text);

    /// Goes back to the program's own; the writer's goes to the history.
    Saved reset(PromptName name);

    /// What the writer's own texts of a prompt were, the last one first.
    List<Version> history(PromptName name);

    /// A prompt.
    ///
    /// @param name which step or form it is for
    /// @param text the whole file, with the head that explains it
    /// @param origin whose it is
    /// @param manner which model of the chosen service takes it and how freely that chooses words,
    ///   as the head says in lines `Model: …` and `Temperature: …`; the temperature is left out for
    ///   services that do not know it
    /// @param variables what may stand in it
    /// @param faults why the program's own is used in its place; empty when it is usable
    record Prompt(
            PromptName name,
            String text,
            Origin origin,
            PromptTemplate.Manner manner,
            List<PromptVariable> variables,
            List<PromptTemplate.Fault> faults) {
        public Prompt {
            variables = List.copyOf(variables);
            faults = List.copyOf(faults);
        }

        /// How freely the model chooses words; null where the head says nothing.
        public @Nullable Double temperature() {
            return manner.temperature();
        }
    }

    /// Whose a prompt is.
    enum Origin {
        PROGRAM,
        WRITER
    }

    /// An earlier text.
    ///
    /// @param replaced when another took its place
    /// @param text the whole file
    record Version(Instant replaced, String text) {}

    /// What came of keeping.
    sealed interface Saved {
        /// It counts from now on.
        record Done(Prompt prompt) implements Saved {}

        /// It makes no prompt; nothing was changed.
        ///
        /// @param faults at least one
        record Faulty(List<PromptTemplate.Fault> faults) implements Saved {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /// The disk refused; what counted before counts.
        ///
        /// @param code the key of the sentence that the writer reads: `prompt.not-kept`
        record NotKept(String code) implements Saved {}
    }
}
