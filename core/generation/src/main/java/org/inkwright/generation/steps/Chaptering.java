package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.Seam;

/// Writes a chapter, in parts where its passages are too many, from its beginning or from where it
/// broke off. For one step.
final class Chaptering {
    /// How much of a text that broke off the model is shown.
    private static final int SHOWN = 6_000;

    private final Course course;
    private final Prose prose;
    private final Questions questions;
    private final StepTask.Chapter task;
    private final int cap;
    private final Set<Integer> known;

    Chaptering(Course course, Prose prose, Questions questions, StepTask.Chapter task) {
        this.course = course;
        this.prose = prose;
        this.questions = questions;
        this.task = task;
        this.cap = StepCaps.chapter(task.wishes());
        this.known =
                Questions.passages(task).stream().map(Passage::number).collect(Collectors.toSet());
    }

    /// @param partial what was written before; empty to begin
    StepResult<Written> run(String partial) {
        List<Portions.Portion> portions = questions.portions(task, cap);
        if (portions.isEmpty()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        if (portions.size() > 1) {
            course.note(StepNote.IN_PARTS);
        }
        String text = partial.strip();
        int begun = text.isEmpty() ? -1 : reached(portions, text);
        for (int i = Math.max(0, begun); i < portions.size(); i++) {
            List<Message> asked =
                    new ArrayList<>(
                            questions.chapter(
                                    task, portions.get(i), questions.part(i, portions.size())));
            boolean goesOn = i == begun;
            if (!text.isEmpty() && !goesOn) {
                course.tell(new ModelEvent.Text("\n\n"));
            }
            Prose.Outcome outcome =
                    goesOn ? prose.goOn(asked, tail(text), cap) : prose.ask(asked, cap);
            switch (outcome) {
                case Prose.Got(var more) -> text = joined(text, more, goesOn);
                case Prose.Broken(var more, var failure) -> {
                    return course.unfinished(joined(text, more, goesOn), failure);
                }
                case Prose.Lost(var trouble, var failure) -> {
                    return text.isEmpty()
                            ? new StepResult.Failed<>(trouble, failure, course.trace())
                            : course.unfinished(text, failure);
                }
            }
        }
        return course.done(Citations.read(withoutTitle(text), known));
    }

    private static String joined(String text, String more, boolean goesOn) {
        if (goesOn) {
            return Seam.join(text, more);
        }
        return text.isEmpty() ? more : text + "\n\n" + more;
    }

    /// Which part a text that broke off had reached, by the last passage that it names.
    private int reached(List<Portions.Portion> portions, String text) {
        int last = -1;
        for (Written.Cited paragraph : Citations.read(text, known).paragraphs()) {
            last = paragraph.passages().isEmpty() ? last : paragraph.passages().getLast();
        }
        for (int i = 0; i < portions.size(); i++) {
            if (last <= portions.get(i).last()) {
                return i;
            }
        }
        return portions.size() - 1;
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - SHOWN));
    }

    /// The heading is the plan's; models like to repeat it.
    private String withoutTitle(String text) {
        String title = task.plan().chapters().get(task.chapter()).title();
        String first = text.lines().findFirst().orElse("");
        String bare = first.replaceAll("[#*_]", "").strip();
        return bare.equalsIgnoreCase(title.strip()) ? text.substring(first.length()).strip() : text;
    }
}
