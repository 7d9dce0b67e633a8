package org.inkwright.studio;

import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.generation.Passage;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.WrittenChapter;

/// What a text model is asked to do: the same for those who ask it and for those who estimate what
/// asking will take.
final class StepTasks {
    private StepTasks() {}

    static StepTask.Outline outline(Commission commission, Manuscript manuscript) {
        return new StepTask.Outline(
                commission.wishes(),
                commission.form(),
                manuscript.source().title(),
                manuscript.passages().all());
    }

    static StepTask.Chapter chapter(Commission commission, DraftWork work, Chapter chapter) {
        List<Chapter> planned = work.planned();
        return new StepTask.Chapter(
                commission.wishes(),
                commission.form(),
                work.plan(planned),
                planned.indexOf(chapter),
                work.passages().all());
    }

    static StepTask.Script script(Commission commission, DraftWork work) {
        return new StepTask.Script(
                commission.wishes(),
                commission.form(),
                work.draft().front().title(),
                work.passages().all());
    }

    static StepTask.Summary summary(Commission commission, DraftWork work) {
        return new StepTask.Summary(
                commission.wishes(), work.draft().front().title(), work.passages().all());
    }

    /// What writes anything but an article, in one piece.
    static StepTask whole(Commission commission, String title, List<Passage> passages) {
        return commission.form() instanceof Form.Summary
                ? new StepTask.Summary(commission.wishes(), title, passages)
                : new StepTask.Script(commission.wishes(), commission.form(), title, passages);
    }

    static StepTask.Seo seo(Commission commission, DraftWork work) {
        return new StepTask.Seo(
                commission.wishes(), work.draft().front().title(), text(work.chapters()));
    }

    static String text(List<WrittenChapter> chapters) {
        return chapters.stream().map(WrittenChapter::markdown).collect(Collectors.joining("\n\n"));
    }
}
