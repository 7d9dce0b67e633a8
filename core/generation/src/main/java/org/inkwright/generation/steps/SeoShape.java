package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.Slugs;
import org.inkwright.generation.model.AnswerSchema;

/// The fields that search engines read. The slug is ours, whatever the model says.
final class SeoShape implements Shape<SeoStep.Output> {
    private static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,\
            "required":["title","description","keywords"],"properties":{"title":{"type":"string"},\
            "description":{"type":"string"},"keywords":{"type":"array","items":{"type":"string"}}}}\
            """;
    private static final int KEYWORDS = 10;

    private final String language;

    SeoShape(String language) {
        this.language = language;
    }

    @Override
    public AnswerSchema schema() {
        return new AnswerSchema("seo", SCHEMA);
    }

    @Override
    public String list() {
        return "keywords";
    }

    @Override
    public Reading<SeoStep.Output> read(JsonObject answer) {
        String title = Fields.line(answer, "title");
        String description = Fields.line(answer, "description");
        List<String> keywords = Fields.lines(answer, "keywords");
        if (keywords.size() == 1) {
            keywords = List.of(keywords.getFirst().split(" *, *", -1));
        }
        if (title.isEmpty() || description.isEmpty()) {
            return Reading.bad("It needs a title and a description.");
        }
        List<String> faults = new ArrayList<>();
        tooLong("title", title, SeoStep.TITLE_LIMIT, faults);
        tooLong("description", description, SeoStep.DESCRIPTION_LIMIT, faults);
        if (keywords.isEmpty()) {
            faults.add("It needs keywords.");
        }
        return new Reading<>(
                new SeoStep.Output(
                        Fields.cut(title, SeoStep.TITLE_LIMIT),
                        Fields.cut(description, SeoStep.DESCRIPTION_LIMIT),
                        Slugs.of(title, language),
                        keywords.stream().distinct().limit(KEYWORDS).toList()),
                faults);
    }

    private static void tooLong(String what, String text, int limit, List<String> faults) {
        if (text.length() > limit) {
            faults.add(
                    "The %s has %d characters; %d are allowed."
                            .formatted(what, text.length(), limit));
        }
    }

    @Override
    public String prose(SeoStep.Output value) {
        return value.title() + ". " + value.description();
    }
}
