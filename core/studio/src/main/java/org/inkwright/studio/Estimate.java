package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.model.Role;
import org.jspecify.annotations.Nullable;

/// What writing will take, as far as it can be known before the first answer.
///
/// @param questions how often the model will be asked, if no answer has to be asked for again
/// @param input tokens that it will read, rather too many than too few
/// @param outputAtMost tokens that it may write; usually it writes less than half
/// @param cost null when nobody knows the price of a model that will be asked
/// @param asked the questions that are known already, word for word and each once, however many
///   variants ask it. What depends on answers (chapters before there is an outline, search fields
///   before there is a text) is counted above, but not listed
public record Estimate(
        int questions,
        long input,
        long outputAtMost,
        @Nullable CostRange cost,
        List<Question> asked) {
    public Estimate {
        asked = List.copyOf(asked);
    }

    /// A question.
    ///
    /// @param about the chapter's title; empty for the whole
    /// @param lines the conversation that the model is sent
    /// @param engine which model that is, such as `openai/gpt-5`: a prompt may name one of its own
    public record Question(String about, List<Line> lines, String engine) {
        public Question {
            lines = List.copyOf(lines);
        }
    }

    /// A message. Printed without its text, which is the writer's.
    ///
    /// @param role who says it
    /// @param text what is said
    public record Line(Role role, String text) {
        @Override
        public String toString() {
            return "Line[" + role + ", " + text.length() + " characters]";
        }
    }
}
