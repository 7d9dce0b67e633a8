package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.generation.Passage;
import org.inkwright.generation.internal.Json;
import org.inkwright.generation.model.AnswerSchema;

/// The shapes of scripts.
final class ScriptShapes {
    private ScriptShapes() {}

    /// A short film.
    record Reel(Form.Reel form) implements Shape<ReelScript> {
        private static final int HASHTAGS = 8;

        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "reel",
                    """
                    {"type":"object","additionalProperties":false,\
                    "required":["hook","beats","caption","hashtags"],"properties":\
                    {"hook":{"type":"string"},"beats":{"type":"array","items":{"type":"object",\
                    "additionalProperties":false,"required":["say","show","passage"],"properties":\
                    {"say":{"type":"string"},"show":{"type":"string"},\
                    "passage":{"type":"integer"}}}},"caption":{"type":"string"},\
                    "hashtags":{"type":"array","items":{"type":"string"}}}}\
                    """);
        }

        @Override
        public String list() {
            return "beats";
        }

        @Override
        public Reading<ReelScript> read(JsonObject answer) {
            List<ReelScript.Beat> beats = new ArrayList<>();
            for (JsonObject one : Fields.objects(answer, "beats")) {
                String say = Fields.line(one, "say");
                if (!say.isEmpty()) {
                    int passage = Fields.number(one, "passage");
                    beats.add(new ReelScript.Beat(say, Fields.line(one, "show"), passage));
                }
            }
            String hook = Fields.line(answer, "hook");
            if (hook.isEmpty() || beats.isEmpty()) {
                return Reading.bad("It needs a hook and beats with what is said.");
            }
            int limit = form.platform().captionCharacters();
            String caption = Fields.cut(Fields.line(answer, "caption"), limit);
            List<String> tags =
                    Fields.lines(answer, "hashtags").stream()
                            .map(tag -> tag.replaceAll("[#\\s]", ""))
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .limit(HASHTAGS)
                            .toList();
            var script = new ReelScript(hook, beats, caption, tags);
            long most = form.seconds();
            long length = script.length().toSeconds();
            return length <= most * 1.1
                    ? Reading.good(script)
                    : new Reading<>(
                            script,
                            List.of(
                                    "It takes %d seconds to say; %d are allowed, about %d words."
                                            .formatted(
                                                    length, most, ReelScript.words((int) most))));
        }

        @Override
        public String prose(ReelScript value) {
            return value.hook()
                    + " "
                    + value.beats().stream()
                            .map(ReelScript.Beat::say)
                            .collect(Collectors.joining(" "));
        }
    }

    /// A conversation.
    record Podcast(Form.Podcast form) implements Shape<PodcastScript> {
        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "podcast",
                    """
                    {"type":"object","additionalProperties":false,"required":["turns"],\
                    "properties":{"turns":{"type":"array","items":{"type":"object",\
                    "additionalProperties":false,"required":["speaker","text"],"properties":\
                    {"speaker":{"type":"string"},"text":{"type":"string"}}}}}}\
                    """);
        }

        @Override
        public String list() {
            return "turns";
        }

        @Override
        public Reading<PodcastScript> read(JsonObject answer) {
            List<PodcastScript.Turn> turns = new ArrayList<>();
            for (JsonObject one : Fields.objects(answer, "turns")) {
                String text = Fields.line(one, "text");
                String told = Fields.line(one, "speaker");
                String speaker = told.equalsIgnoreCase(form.guest()) ? form.guest() : form.host();
                boolean known = speaker.equals(form.guest()) || told.equalsIgnoreCase(form.host());
                if (text.isEmpty() || !known) {
                    continue;
                }
                if (!turns.isEmpty() && turns.getLast().speaker().equals(speaker)) {
                    String before = turns.removeLast().text();
                    turns.add(new PodcastScript.Turn(speaker, before + " " + text));
                } else {
                    turns.add(new PodcastScript.Turn(speaker, text));
                }
            }
            return turns.size() >= 2
                    ? Reading.good(new PodcastScript(turns))
                    : Reading.bad(
                            "It needs turns of both speakers, %s and %s."
                                    .formatted(form.host(), form.guest()));
        }

        @Override
        public String prose(PodcastScript value) {
            return value.turns().stream()
                    .map(PodcastScript.Turn::text)
                    .collect(Collectors.joining(" "));
        }
    }

    /// A letter.
    record Letter(Set<Integer> known) implements Shape<Newsletter> {
        Letter {
            known = Set.copyOf(known);
        }

        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "newsletter",
                    """
                    {"type":"object","additionalProperties":false,\
                    "required":["subject","preview","body"],"properties":\
                    {"subject":{"type":"string"},"preview":{"type":"string"},\
                    "body":{"type":"string"}}}\
                    """);
        }

        @Override
        public String list() {
            return "body";
        }

        @Override
        public Reading<Newsletter> read(JsonObject answer) {
            String subject = Fields.line(answer, "subject");
            Written body = Citations.read(Json.text(answer, "body"), known);
            if (subject.isEmpty() || body.paragraphs().isEmpty()) {
                return Reading.bad("It needs a subject and a body.");
            }
            String preview = Fields.line(answer, "preview");
            return Reading.good(
                    new Newsletter(
                            Fields.cut(subject, Newsletter.SUBJECT_LIMIT),
                            Fields.cut(preview, Newsletter.PREVIEW_LIMIT),
                            body));
        }

        @Override
        public String prose(Newsletter value) {
            return value.body().markdown();
        }
    }

    /// Show notes. Times come from the passages that the model names, never from its words.
    record Notes(List<Passage> passages) implements Shape<ShowNotes> {
        private static final long SHORTEST_MILLIS = 10_000;

        Notes {
            passages = List.copyOf(passages);
        }

        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "show_notes",
                    """
                    {"type":"object","additionalProperties":false,\
                    "required":["summary","takeaways","moments"],"properties":\
                    {"summary":{"type":"string"},"takeaways":{"type":"array","items":\
                    {"type":"string"}},"moments":{"type":"array","items":{"type":"object",\
                    "additionalProperties":false,"required":["passage","title"],"properties":\
                    {"passage":{"type":"integer"},"title":{"type":"string"}}}}}}\
                    """);
        }

        @Override
        public String list() {
            return "moments";
        }

        @Override
        public Reading<ShowNotes> read(JsonObject answer) {
            String summary = Fields.line(answer, "summary");
            List<ShowNotes.Moment> moments = moments(answer);
            List<String> faults = new ArrayList<>();
            if (moments.isEmpty()) {
                faults.add("It needs moments with the number of a passage and a title.");
            }
            if (summary.isEmpty()) {
                faults.add("It needs a summary.");
                return new Reading<>(null, faults);
            }
            return new Reading<>(
                    new ShowNotes(summary, Fields.lines(answer, "takeaways"), moments), faults);
        }

        private List<ShowNotes.Moment> moments(JsonObject answer) {
            List<ShowNotes.Moment> told = new ArrayList<>();
            for (JsonObject one : Fields.objects(answer, "moments")) {
                int number = Fields.number(one, "passage");
                String title = Fields.line(one, "title").replaceAll("^[\\d:.]+\\s+", "");
                passages.stream()
                        .filter(passage -> passage.number() == number && !title.isEmpty())
                        .findFirst()
                        .ifPresent(passage ->
                                told.add(new ShowNotes.Moment(passage.startMillis(), title)));
            }
            told.sort(Comparator.comparingLong(ShowNotes.Moment::startMillis));
            List<ShowNotes.Moment> moments = new ArrayList<>();
            for (ShowNotes.Moment one : told) {
                long start = moments.isEmpty() ? 0 : one.startMillis();
                boolean far =
                        moments.isEmpty()
                                || start - moments.getLast().startMillis() >= SHORTEST_MILLIS;
                boolean again = moments.stream().anyMatch(o -> o.title().equals(one.title()));
                if (far && !again) {
                    moments.add(new ShowNotes.Moment(start, one.title()));
                }
            }
            return moments;
        }

        @Override
        public String prose(ShowNotes value) {
            return value.summary() + " " + String.join(" ", value.takeaways());
        }
    }
}
