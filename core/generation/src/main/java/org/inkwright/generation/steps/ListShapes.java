package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.model.AnswerSchema;

/// The shapes of answers that are lists.
final class ListShapes {
    private ListShapes() {}

    /// Ideas for titles.
    record Titles(int count) implements Shape<List<String>> {
        private static final int LONGEST = 120;

        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "titles",
                    """
                    {"type":"object","additionalProperties":false,"required":["titles"],\
                    "properties":{"titles":{"type":"array","items":{"type":"string"}}}}\
                    """);
        }

        @Override
        public String list() {
            return "titles";
        }

        @Override
        public Reading<List<String>> read(JsonObject answer) {
            List<String> titles =
                    Fields.lines(answer, "titles").stream()
                            .map(one -> one.replaceAll("^(\\d+[.)]|[-*\"“])\\s*|[\"”]$", ""))
                            .filter(one -> !one.isBlank())
                            .map(one -> Fields.cut(one, LONGEST))
                            .distinct()
                            .limit(count)
                            .toList();
            if (titles.isEmpty()) {
                return Reading.bad("It has no titles.");
            }
            return titles.size() == count
                    ? Reading.good(titles)
                    : new Reading<>(
                            titles,
                            List.of("It has %d of %d titles.".formatted(titles.size(), count)));
        }

        @Override
        public String prose(List<String> value) {
            return String.join(". ", value);
        }
    }

    /// A picture for each of so many chapters, in their order.
    ///
    /// @param from the first chapter's place among all
    record Images(int from, int count) implements Shape<List<ImageSpec>> {
        @Override
        public AnswerSchema schema() {
            return new AnswerSchema(
                    "images",
                    """
                    {"type":"object","additionalProperties":false,"required":["images"],\
                    "properties":{"images":{"type":"array","items":{"type":"object",\
                    "additionalProperties":false,"required":["chapter","prompt","alt"],\
                    "properties":{"chapter":{"type":"integer"},"prompt":{"type":"string"},\
                    "alt":{"type":"string"}}}}}}\
                    """);
        }

        @Override
        public String list() {
            return "images";
        }

        @Override
        public Reading<List<ImageSpec>> read(JsonObject answer) {
            ImageSpec[] found = new ImageSpec[count];
            int next = 0;
            for (JsonObject one : Fields.objects(answer, "images")) {
                int told = Fields.number(one, "chapter") - 1;
                int at = told >= 0 && told < count ? told : next;
                String prompt = Fields.line(one, "prompt");
                String alt = Fields.cut(Fields.line(one, "alt"), ImageSpec.ALT_LIMIT);
                if (at < count && !prompt.isEmpty() && !alt.isEmpty()) {
                    found[at] = new ImageSpec(from + at, prompt, alt);
                }
                next = at + 1;
            }
            List<ImageSpec> images = new ArrayList<>();
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (found[i] == null) {
                    faults.add("Chapter %d has no prompt and alt text.".formatted(i + 1));
                } else {
                    images.add(found[i]);
                }
            }
            return new Reading<>(images.isEmpty() ? null : images, faults);
        }

        @Override
        public String prose(List<ImageSpec> value) {
            return String.join(". ", value.stream().map(ImageSpec::altText).toList());
        }
    }
}
