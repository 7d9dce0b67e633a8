package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.TokenMeter;

/// Makes the messages of each task from its prompt.
final class Questions {
    private static final int SPARE = 64;
    private static final int LEAST_PORTION = 200;

    private final Prompts prompts;
    private final Engine engine;
    private final TokenMeter meter;

    Questions(Prompts prompts, Engine engine) {
        this.prompts = prompts;
        this.engine = engine;
        this.meter = engine.size().meter();
    }

    /// How many tokens of a source fit beside a question and its answer.
    int room(List<Message> bare, int cap) {
        int answer = Math.min(cap, Math.min(engine.size().output(), engine.size().context() / 3));
        int free = engine.size().context() - meter.of(bare) - answer - SPARE;
        return Math.max(LEAST_PORTION, free);
    }

    List<Portions.Portion> portions(StepTask.Outline task, int cap) {
        var nothing = new Portions.Portion(List.of(), List.of());
        int room = room(outline(task, nothing, part(8, 9)), cap);
        return new Portions(meter, room, task.wishes().language()).of(task.passages());
    }

    List<Portions.Portion> portions(StepTask.Chapter task, int cap) {
        var nothing = new Portions.Portion(List.of(), List.of());
        int room = room(chapter(task, nothing, part(8, 9)), cap);
        List<Passage> own = passages(task);
        return own.isEmpty()
                ? List.of()
                : new Portions(meter, room, task.wishes().language()).of(own);
    }

    static List<Passage> passages(StepTask.Chapter task) {
        Plan.Stretch stretch = task.plan().chapters().get(task.chapter()).passages();
        return task.passages().stream().filter(one -> stretch.holds(one.number())).toList();
    }

    /// What a prompt says about parts; empty when there is one only.
    String part(int index, int parts) {
        return parts == 1 ? "" : "part %d of %d".formatted(index + 1, parts);
    }

    /// How many chapters a reader can use; see the extractive writer.
    int chapters(List<Passage> passages) {
        int words = passages.stream().mapToInt(one -> one.text().split("\\s+", -1).length).sum();
        return Math.max(1, (int) Math.round(0.9 * Math.pow(words, 0.36)));
    }

    List<Message> outline(StepTask.Outline task, Portions.Portion portion, String part) {
        Map<String, String> more = new HashMap<>();
        more.put("working_title", task.workingTitle());
        more.put("form", task.form().named());
        more.put("part", part);
        more.put("chapters", String.valueOf(chapters(portion.passages())));
        more.put("passages", portion.shown());
        return fill(PromptName.OUTLINE, task.wishes(), more);
    }

    List<Message> merge(StepTask.Outline task, List<Plan.Chapter> chapters, int wanted) {
        List<String> topics = new ArrayList<>();
        for (Plan.Chapter chapter : chapters) {
            topics.add(
                    (topics.size() + 1)
                            + ". "
                            + chapter.title()
                            + (chapter.points().isEmpty()
                                    ? ""
                                    : " (" + String.join("; ", chapter.points()) + ")"));
        }
        return fill(
                PromptName.MERGE,
                task.wishes(),
                Map.of(
                        "working_title", task.workingTitle(),
                        "form", task.form().named(),
                        "chapters", String.valueOf(wanted),
                        "topics", String.join("\n", topics)));
    }

    List<Message> chapter(StepTask.Chapter task, Portions.Portion portion, String part) {
        Plan.Chapter chapter = task.plan().chapters().get(task.chapter());
        return fill(
                PromptName.CHAPTER,
                task.wishes(),
                Map.of(
                        "title", chapter.title(),
                        "points", String.join("; ", chapter.points()),
                        "plan", task.plan().listed(),
                        "form", task.form().named(),
                        "part", part,
                        "passages", portion.shown()));
    }

    List<Message> summary(WritingWishes wishes, String title, String text) {
        return fill(PromptName.SUMMARY, wishes, Map.of("title", title, "text", text));
    }

    List<Message> seo(StepTask.Seo task, String text) {
        return fill(PromptName.SEO, task.wishes(), Map.of("title", task.title(), "text", text));
    }

    List<Message> images(StepTask.Images task, List<StepTask.ChapterText> chapters) {
        List<String> shown = new ArrayList<>();
        for (StepTask.ChapterText one : chapters) {
            shown.add((shown.size() + 1) + ". " + one.title() + "\n" + Fields.cut(one.text(), 600));
        }
        return fill(
                PromptName.IMAGES,
                task.wishes(),
                Map.of("title", task.title(), "chapters", String.join("\n\n", shown)));
    }

    List<Message> rewrite(StepTask.Rewrite task) {
        return fill(
                PromptName.REWRITE,
                task.wishes(),
                Map.of(
                        "instruction", task.instruction(),
                        "passage", task.selection(),
                        "before", task.before(),
                        "after", task.after(),
                        "locked", String.join("\n", task.locked())));
    }

    List<Message> titles(StepTask.Titles task, String text) {
        return fill(
                PromptName.TITLES,
                task.wishes(),
                Map.of(
                        "title", task.title(),
                        "text", text,
                        "count", String.valueOf(task.count())));
    }

    List<Message> style(StepTask.Style task, String text) {
        return fill(
                PromptName.STYLE,
                task.wishes(),
                Map.of("text", text, "habits", String.join("\n", task.habits())));
    }

    TokenMeter meter() {
        return meter;
    }

    List<Message> script(StepTask.Script task, List<Passage> passages) {
        Map<String, String> more = new HashMap<>();
        more.put("title", task.title());
        more.put("passages", Portions.shown(passages));
        PromptName name =
                switch (task.form()) {
                    case Form.Reel(var platform, int seconds) -> {
                        more.put("platform", platform.title());
                        more.put("seconds", String.valueOf(seconds));
                        more.put("words", String.valueOf(ReelScript.words(seconds)));
                        yield PromptName.REEL;
                    }
                    case Form.Podcast(var host, var guest) -> {
                        more.put("host", host);
                        more.put("guest", guest);
                        yield PromptName.PODCAST;
                    }
                    case Form.Newsletter _ -> PromptName.NEWSLETTER;
                    case Form.ShowNotes _ -> PromptName.SHOW_NOTES;
                    case Form.Article _, Form.Summary _ ->
                            throw new IllegalArgumentException(
                                    task.form().named() + " is no script");
                };
        return fill(name, task.wishes(), more);
    }

    private List<Message> fill(PromptName name, WritingWishes wishes, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(wishes.variables());
        variables.putAll(more);
        return prompts.of(name).messages(variables);
    }
}
