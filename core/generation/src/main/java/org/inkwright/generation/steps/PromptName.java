package org.inkwright.generation.steps;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The prompts there are. Each is a file in `assets/prompts` whose head explains its variables.
public enum PromptName {
    OUTLINE("passages", "working_title form part chapters"),
    MERGE("topics", "working_title form chapters"),
    CHAPTER("passages", "title points plan form part"),
    SUMMARY("text", "title"),
    SEO("text", "title"),
    IMAGES("chapters", "title"),
    REWRITE("passage instruction", "before after locked"),
    TITLES("text", "title count"),
    STYLE("text", "habits"),
    REEL("passages", "title platform seconds"),
    PODCAST("passages", "title host guest"),
    NEWSLETTER("passages", "title"),
    SHOW_NOTES("passages", "title"),
    AGAIN("faults", "");

    private static final String WISHES = "language tone audience words view style banned";

    private final String required;
    private final String more;

    PromptName(String required, String more) {
        this.required = required;
        this.more = more;
    }

    /// The file's name without its ending.
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Variables without which the prompt makes no sense.
    public Set<String> required() {
        return words(required);
    }

    /// All variables that it may use.
    public Set<String> allowed() {
        return words(required + " " + more + " " + WISHES);
    }

    /// The prompt that writes a form.
    public static PromptName of(Form form) {
        return switch (form) {
            case Form.Article _ -> CHAPTER;
            case Form.Summary _ -> SUMMARY;
            case Form.Reel _ -> REEL;
            case Form.Podcast _ -> PODCAST;
            case Form.Newsletter _ -> NEWSLETTER;
            case Form.ShowNotes _ -> SHOW_NOTES;
        };
    }

    /// The prompt of a task.
    static PromptName of(StepTask task) {
        return switch (task) {
            case StepTask.Outline _ -> OUTLINE;
            case StepTask.Chapter _ -> CHAPTER;
            case StepTask.Summary _ -> SUMMARY;
            case StepTask.Seo _ -> SEO;
            case StepTask.Images _ -> IMAGES;
            case StepTask.Rewrite _ -> REWRITE;
            case StepTask.Titles _ -> TITLES;
            case StepTask.Style _ -> STYLE;
            case StepTask.Script script -> of(script.form());
        };
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split(" +", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
