package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.steps.Newsletter;
import org.inkwright.generation.steps.PodcastScript;
import org.inkwright.generation.steps.ReelScript;
import org.inkwright.generation.steps.ShowNotes;
import org.inkwright.manuscript.SupportedText;

/// Texts that are no articles as Markdown for reading and editing. Without headings of our own,
/// which would be in another language than the text.
final class ScriptText {
    private ScriptText() {}

    /// Subject and preview stand in the first two paragraphs; the rest rests on what it cites.
    static SupportedText of(Newsletter letter, Passages passages, String language) {
        String head = "**" + letter.subject() + "**\n\n*" + letter.preview() + "*\n\n";
        SupportedText body = ModelText.of(letter.body(), passages, language);
        return SupportedText.of(head).replaced(head.length(), head.length(), body);
    }

    /// The summary, what a listener keeps, and the chapters of the recording with their times.
    static SupportedText of(ShowNotes notes) {
        List<String> parts = new ArrayList<>();
        parts.add(notes.summary());
        parts.add(listed(notes.takeaways()));
        parts.add(listed(notes.timed().lines().toList()));
        return SupportedText.of(joined(parts));
    }

    static SupportedText of(PodcastScript script) {
        return SupportedText.of(script.readable());
    }

    /// What is said first, then each moment with what is seen, the caption, the hashtags.
    static SupportedText of(ReelScript script) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + script.hook() + "**");
        for (ReelScript.Beat beat : script.beats()) {
            parts.add(
                    beat.show().isBlank() ? beat.say() : beat.say() + "\\\n*" + beat.show() + "*");
        }
        parts.add(script.caption().isBlank() ? "" : "> " + script.caption());
        parts.add(String.join(" ", script.hashtags().stream().map(tag -> "\\#" + tag).toList()));
        return SupportedText.of(joined(parts));
    }

    private static String listed(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> "- " + line).toList());
    }

    private static String joined(List<String> parts) {
        return String.join("\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }
}
