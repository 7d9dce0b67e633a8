package org.inkwright.generation.steps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.inkwright.generation.LanguageCheck;
import org.inkwright.generation.model.Answer;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelOptions;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.Seam;
import org.jspecify.annotations.Nullable;

/// Asks for running text: continues what stops in the middle, asks once more when the language is
/// wrong, and never loses what came. For one step, on one thread.
final class Prose {
    private static final int LEAST_ROOM = 64;
    private static final int MOST_CONTINUATIONS = 2;
    private static final int LONGEST_REFUSAL = 400;
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "^(i'm|i am|i’m) (very )?(sorry|unable|not able)\\b.*"
                            + "|^(sorry,|as an ai\\b|i (can't|cannot|can’t|won't) ).*",
                    Pattern.DOTALL);
    private static final Pattern FENCED =
            Pattern.compile("^```\\w*\\s*\\n(.*?)\\n?```$", Pattern.DOTALL);
    private static final Pattern PREAMBLE =
            Pattern.compile(
                    "^(sure|certainly|of course|here is|here's|here are)\\b[^\\n]*:\\s*\\n");

    private final Course course;
    private final PromptTemplate again;
    private final String language;

    Prose(Course course, PromptTemplate again, String language) {
        this.course = course;
        this.again = again;
        this.language = language;
    }

    /// What came of it.
    sealed interface Outcome {}

    record Got(String text) implements Outcome {}

    record Broken(String partial, @Nullable ModelFailure failure) implements Outcome {}

    record Lost(StepTrouble trouble, @Nullable ModelFailure failure) implements Outcome {}

    Outcome ask(List<Message> messages, int cap) {
        int room = course.room(messages, cap);
        if (room < LEAST_ROOM) {
            return new Lost(StepTrouble.TOO_LITTLE_ROOM, null);
        }
        ModelRequest request = course.request(messages, ModelOptions.upTo(room));
        Outcome first = whole(request);
        if (!(first instanceof Got(var text)) || !LanguageCheck.isOther(language, text)) {
            return first;
        }
        course.note(StepNote.ASKED_AGAIN);
        Outcome second = whole(request.followedBy(inTheRightLanguage()));
        return second instanceof Got(var other) && LanguageCheck.isOther(language, other)
                ? new Lost(StepTrouble.WRONG_LANGUAGE, null)
                : second;
    }

    /// Asks for the rest of a text.
    ///
    /// @param partial how it ends so far
    Outcome goOn(List<Message> messages, String partial, int cap) {
        var request =
                course.request(messages, ModelOptions.upTo(Math.max(1, cap))).continueFrom(partial);
        int room = course.room(request.messages(), cap);
        if (room < LEAST_ROOM) {
            return new Lost(StepTrouble.TOO_LITTLE_ROOM, null);
        }
        course.note(StepNote.CONTINUED);
        return whole(request.withOptions(request.options().withOutputCap(room)));
    }

    private Message[] inTheRightLanguage() {
        Map<String, String> wishes = WritingWishes.in(language).variables();
        String name = wishes.getOrDefault("language", "");
        return again.messages(
                        Map.of("faults", "- It must be written in " + name + ".", "language", name))
                .toArray(Message[]::new);
    }

    private Outcome whole(ModelRequest request) {
        Answer answer = course.ask(request);
        String text = answer.text();
        Outcome early = early(answer, text);
        for (int more = 0; early == null && isOpen(answer, text); more++) {
            ModelRequest next = request.continueFrom(text);
            if (more == MOST_CONTINUATIONS || course.room(next.messages(), 1) < 1) {
                course.note(StepNote.OPEN_END);
                break;
            }
            course.note(StepNote.CONTINUED);
            int room = course.room(next.messages(), request.options().outputCap());
            answer = course.ask(next.withOptions(next.options().withOutputCap(room)));
            if (answer.text().isBlank() && answer.end() instanceof ModelEvent.Finished) {
                course.note(StepNote.OPEN_END);
                break;
            }
            text = Seam.join(text, answer.text());
            early = early(answer, text);
        }
        return early == null ? cleaned(text) : early;
    }

    private static Outcome cleaned(String text) {
        String clean = clean(text);
        return clean.isEmpty() ? new Lost(StepTrouble.EMPTY, null) : new Got(clean);
    }

    /// The outcome of an answer that did not come to its end; null when it did.
    private static @Nullable Outcome early(Answer answer, String text) {
        ModelFailure failure = answer.end() instanceof ModelEvent.Failed(var told) ? told : null;
        StepTrouble trouble = Course.trouble(answer);
        if (trouble == StepTrouble.SERVICE || trouble == StepTrouble.STOPPED) {
            return text.isBlank() ? new Lost(trouble, failure) : new Broken(text, failure);
        }
        if (trouble != null && (trouble != StepTrouble.EMPTY || text.isBlank())) {
            return new Lost(trouble, failure);
        }
        return isRefusal(text) ? new Lost(StepTrouble.REFUSED, null) : null;
    }

    private static boolean isRefusal(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return start.length() <= LONGEST_REFUSAL && REFUSAL.matcher(start).matches();
    }

    /// The finish reason is not trusted: what ends in the middle of a sentence is open.
    private static boolean isOpen(Answer answer, String text) {
        if (answer.end() instanceof ModelEvent.Finished(var reason)
                && reason == FinishReason.LENGTH) {
            return true;
        }
        String end = Citations.stripped(text).strip();
        String last = end.substring(end.lastIndexOf('\n') + 1);
        if (last.isEmpty() || last.matches("([-*+>|#]|\\d+[.)]).*")) {
            return false;
        }
        return !last.matches("(?s).*[.!?…。！？:؟।\"”’»›)\\]}*_`|]$");
    }

    /// The text without what models wrap around it.
    static String clean(String text) {
        String bare = text.strip();
        var fenced = FENCED.matcher(bare);
        if (fenced.matches()) {
            bare = fenced.group(1).strip();
        }
        var preamble = PREAMBLE.matcher(bare.toLowerCase(Locale.ROOT));
        return preamble.find() ? bare.substring(preamble.end()).strip() : bare;
    }

    /// The result that an outcome without a whole text is.
    static <T> StepResult<T> result(Course course, Outcome outcome) {
        return switch (outcome) {
            case Got _ -> throw new IllegalStateException("this one has a text");
            case Broken(var partial, var failure) -> course.unfinished(partial, failure);
            case Lost(var trouble, var failure) ->
                    new StepResult.Failed<>(trouble, failure, course.trace());
        };
    }
}
