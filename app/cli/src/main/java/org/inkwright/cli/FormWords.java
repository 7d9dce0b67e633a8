package org.inkwright.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inkwright.generation.steps.Form;

/// What a draft is to become: `--form`, and what some forms want to know beside it.
final class FormWords {
    private static final List<String> FORMS =
            List.of("article", "newsletter", "show-notes", "summary", "podcast", "reel");
    private static final int USUAL_SECONDS = 60;

    private FormWords() {}

    /// The form that was named; an article when none was.
    ///
    /// @throws CliException when there is no such form, or what it wants to know is missing
    static Form of(Given given) {
        String name = given.text("--form").orElse("article");
        return switch (name) {
            case "article" -> new Form.Article();
            case "newsletter" -> new Form.Newsletter();
            case "show-notes" -> new Form.ShowNotes();
            case "summary" -> new Form.Summary();
            case "podcast" -> podcast(given.list("--speakers"));
            case "reel" -> reel(given);
            default ->
                    throw new CliException(
                            ExitCode.USAGE, "usage.form", name, String.join(", ", FORMS));
        };
    }

    private static Form podcast(List<String> speakers) {
        if (speakers.size() != 2 || speakers.getFirst().equals(speakers.getLast())) {
            throw new CliException(ExitCode.USAGE, "usage.speakers");
        }
        return new Form.Podcast(speakers.getFirst(), speakers.getLast());
    }

    private static Form reel(Given given) {
        String name = given.text("--platform").orElse("");
        Optional<Form.Platform> platform =
                Arrays.stream(Form.Platform.values())
                        .filter(one -> Writing.named(one).equals(name))
                        .findFirst();
        String seconds = given.text("--seconds").orElse(String.valueOf(USUAL_SECONDS));
        return platform.filter(one -> seconds.matches("\\d{1,4}"))
                .filter(one -> Integer.parseInt(seconds) >= 5)
                .filter(one -> Integer.parseInt(seconds) <= one.mostSeconds())
                .map(one -> new Form.Reel(one, Integer.parseInt(seconds)))
                .orElseThrow(() ->
                        new CliException(
                                ExitCode.USAGE,
                                "usage.reel",
                                Writing.names(Form.Platform.values()),
                                String.valueOf(
                                        platform.map(Form.Platform::mostSeconds)
                                                .orElse(Form.Platform.TIKTOK.mostSeconds()))));
    }
}
