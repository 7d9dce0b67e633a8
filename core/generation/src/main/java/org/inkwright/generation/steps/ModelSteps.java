package org.inkwright.generation.steps;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inkwright.generation.Passage;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TextModel;
import org.jspecify.annotations.Nullable;

/// Takes the steps of writing with a text model. Each waits for its end on the calling thread,
/// tells events of the model as they come, and gives what it made, or why not, with the exact
/// record of what was asked. Safe to share between threads.
public final class ModelSteps {

    private final Parts parts;

    /// What every step needs.
    ///
    /// @param clock tells when calls begin and end
    record Parts(TextModel model, Engines engines, Prompts prompts, InstantSource clock) {}

    /// @param clock tells when calls begin and end
    public ModelSteps(TextModel model, Engines engines, Prompts prompts, InstantSource clock) {
        this.parts = new Parts(model, engines, prompts, clock);
    }

    /// Steps that one model takes, whatever the prompts name.
    public ModelSteps(TextModel model, Engine engine, Prompts prompts, InstantSource clock) {
        this(model, Engines.only(engine), prompts, clock);
    }

    /// Plans a text. The plan names every passage, in a chapter or as left out.
    public StepResult<Plan> outline(
            StepTask.Outline task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.OUTLINE, stop, events);
        return new Outlining(course, parts.prompts(), task).run();
    }

    /// Writes a chapter. Its words come as events, with the passage numbers still in them.
    public StepResult<Written> chapter(
            StepTask.Chapter task, StopSignal stop, Consumer<ModelEvent> events) {
        return goOnWithChapter(task, "", stop, events);
    }

    /// Goes on with a chapter that was stopped or broke off.
    ///
    /// @param partial what came, with the passage numbers still in it
    public StepResult<Written> goOnWithChapter(
            StepTask.Chapter task, String partial, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.CHAPTER, stop, events);
        StepResult<Written> result =
                new Chaptering(course, prose(course, task.wishes()), course.questions(), task)
                        .run(partial);
        if (!(result instanceof StepResult.Done<Written>(var written, _, _))) {
            return result;
        }
        noteBanned(course, task.wishes(), written.markdown());
        return course.done(written);
    }

    private static void noteBanned(Course course, WritingWishes wishes, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : wishes.style().banned()) {
            if (lower.contains(phrase.toLowerCase(Locale.ROOT))) {
                course.note(StepNote.BANNED_PHRASE);
            }
        }
    }

    /// Sums up in a few sentences.
    public StepResult<String> summary(
            StepTask.Summary task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.SUMMARY, stop, events);
        if (task.passages().isEmpty()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        var digest = digest(course, task.wishes());
        int room =
                course.questions()
                        .room(
                                course.questions().summary(task.wishes(), task.title(), "x"),
                                StepCaps.SHORT);
        String text = Portions.shown(digest.of(task.passages(), room));
        Prose.Outcome trouble = digest.trouble();
        if (trouble != null) {
            return Prose.result(course, trouble);
        }
        return text(
                course,
                task.wishes(),
                course.questions().summary(task.wishes(), task.title(), text),
                StepCaps.SHORT);
    }

    /// Makes the fields that search engines read, within their limits.
    public StepResult<SeoStep.Output> seo(
            StepTask.Seo task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.SEO, stop, events);
        int room = course.questions().room(course.questions().seo(task, "x"), StepCaps.SHORT);
        var fitted = fitted(course, task.wishes(), task.text(), room);
        return fitted.trouble() != null
                ? Prose.result(course, fitted.trouble())
                : structured(
                        course,
                        task.wishes(),
                        new SeoShape(task.wishes().language()),
                        course.questions().seo(task, fitted.text()),
                        StepCaps.SHORT);
    }

    /// Finds titles.
    public StepResult<List<String>> titles(
            StepTask.Titles task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.TITLES, stop, events);
        int room = course.questions().room(course.questions().titles(task, "x"), StepCaps.SHORT);
        var fitted = fitted(course, task.wishes(), task.text(), room);
        return fitted.trouble() != null
                ? Prose.result(course, fitted.trouble())
                : structured(
                        course,
                        task.wishes(),
                        new ListShapes.Titles(task.count()),
                        course.questions().titles(task, fitted.text()),
                        StepCaps.SHORT);
    }

    /// Describes a picture for each chapter, in their order. Chapters for which none came are
    /// missing in the list.
    public StepResult<List<ImageSpec>> images(
            StepTask.Images task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.IMAGES, stop, events);
        return new Imaging(course, parts.prompts().of(PromptName.AGAIN), course.questions(), task)
                .run();
    }

    /// Describes how somebody writes, from what they wrote.
    public StepResult<Styled> style(
            StepTask.Style task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.STYLE, stop, events);
        return new Styling(course, parts.prompts().of(PromptName.AGAIN), course.questions(), task)
                .run();
    }

    /// Rewrites a selection; locked sentences stay as they are, word for word.
    public StepResult<String> rewrite(
            StepTask.Rewrite task, StopSignal stop, Consumer<ModelEvent> events) {
        Course course = course(PromptName.REWRITE, stop, events);
        if (task.selection().isBlank()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        int cap = StepCaps.rewrite(course.meter().of(task.selection()));
        List<Message> asked = course.questions().rewrite(task);
        StepResult<String> result = text(course, task.wishes(), asked, cap);
        if (!(result instanceof StepResult.Done<String>(var text, _, _))
                || keeps(text, task.locked())) {
            return result;
        }
        List<Message> again = new ArrayList<>(asked);
        again.add(Message.assistant(text));
        again.addAll(
                parts.prompts()
                        .of(PromptName.AGAIN)
                        .messages(
                                Map.of(
                                        "faults",
                                        "- These sentences must stay word for word:\n"
                                                + String.join("\n", task.locked()))));
        course.note(StepNote.ASKED_AGAIN);
        StepResult<String> second = text(course, task.wishes(), again, cap);
        return second instanceof StepResult.Done<String>(var other, _, _)
                        && !keeps(other, task.locked())
                ? course.failed(StepTrouble.LOCKED)
                : second;
    }

    private static boolean keeps(String text, List<String> locked) {
        String flat = text.replaceAll("\\s+", " ");
        return locked.stream()
                .allMatch(sentence -> flat.contains(sentence.replaceAll("\\s+", " ").strip()));
    }

    /// Writes a script for a short film.
    public StepResult<ReelScript> reel(
            StepTask.Script task, StopSignal stop, Consumer<ModelEvent> events) {
        if (!(task.form() instanceof Form.Reel form)) {
            throw new IllegalArgumentException(task.form().named() + " is no film");
        }
        return script(PromptName.REEL, task, new ScriptShapes.Reel(form), stop, events);
    }

    /// Writes a conversation of two.
    public StepResult<PodcastScript> podcast(
            StepTask.Script task, StopSignal stop, Consumer<ModelEvent> events) {
        if (!(task.form() instanceof Form.Podcast form)) {
            throw new IllegalArgumentException(task.form().named() + " is no podcast");
        }
        return script(PromptName.PODCAST, task, new ScriptShapes.Podcast(form), stop, events);
    }

    /// Writes a letter to subscribers.
    public StepResult<Newsletter> newsletter(
            StepTask.Script task, StopSignal stop, Consumer<ModelEvent> events) {
        Set<Integer> known =
                task.passages().stream().map(Passage::number).collect(Collectors.toSet());
        return script(PromptName.NEWSLETTER, task, new ScriptShapes.Letter(known), stop, events);
    }

    /// Writes what stands below an episode.
    public StepResult<ShowNotes> showNotes(
            StepTask.Script task, StopSignal stop, Consumer<ModelEvent> events) {
        return script(
                PromptName.SHOW_NOTES, task, new ScriptShapes.Notes(task.passages()), stop, events);
    }

    private <T> StepResult<T> script(
            PromptName name,
            StepTask.Script task,
            Shape<T> shape,
            StopSignal stop,
            Consumer<ModelEvent> events) {
        Course course = course(name, stop, events);
        if (task.passages().isEmpty()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        int room =
                course.questions()
                        .room(course.questions().script(task, List.of()), StepCaps.SCRIPT);
        var digest = digest(course, task.wishes());
        List<Passage> fitting = digest.of(task.passages(), room);
        Prose.Outcome trouble = digest.trouble();
        return trouble != null
                ? Prose.result(course, trouble)
                : structured(
                        course,
                        task.wishes(),
                        shape,
                        course.questions().script(task, fitting),
                        StepCaps.SCRIPT);
    }

    private Course course(PromptName name, StopSignal stop, Consumer<ModelEvent> events) {
        return new Course(parts, parts.prompts().of(name), stop, events);
    }

    private Digest digest(Course course, WritingWishes wishes) {
        return new Digest(course, parts.prompts(), course.questions(), wishes);
    }

    private Prose prose(Course course, WritingWishes wishes) {
        return new Prose(course, parts.prompts().of(PromptName.AGAIN), wishes.language());
    }

    private <T> Structured<T> asking(Course course, WritingWishes wishes, Shape<T> shape) {
        return new Structured<>(
                course, parts.prompts().of(PromptName.AGAIN), shape, wishes.language());
    }

    private StepResult<String> text(
            Course course, WritingWishes wishes, List<Message> messages, int cap) {
        Prose.Outcome outcome = prose(course, wishes).ask(messages, cap);
        if (!(outcome instanceof Prose.Got(var text))) {
            return Prose.result(course, outcome);
        }
        String plain = Citations.stripped(text);
        noteBanned(course, wishes, plain);
        return course.done(plain);
    }

    private <T> StepResult<T> structured(
            Course course, WritingWishes wishes, Shape<T> shape, List<Message> messages, int cap) {
        Structured.Outcome<T> outcome = asking(course, wishes, shape).ask(messages, cap);
        if (!(outcome instanceof Structured.Got<T>(var value, var complete))) {
            return Structured.result(course, outcome);
        }
        if (complete == Structured.Completeness.PARTIAL) {
            course.note(StepNote.INCOMPLETE);
        }
        return course.done(value);
    }

    private record Fitted(String text, Prose.@Nullable Outcome trouble) {}

    /// A text, or its digest when it is too long to be read at once.
    private Fitted fitted(Course course, WritingWishes wishes, String text, int room) {
        if (course.meter().of(text) <= room) {
            return new Fitted(text, null);
        }
        List<Passage> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            paragraphs.add(new Passage(paragraphs.size(), 0, 0, paragraph));
        }
        var digest = digest(course, wishes);
        List<Passage> fitting = digest.of(paragraphs, room);
        String shown = String.join("\n\n", fitting.stream().map(Passage::text).toList());
        return new Fitted(shown, digest.trouble());
    }
}
