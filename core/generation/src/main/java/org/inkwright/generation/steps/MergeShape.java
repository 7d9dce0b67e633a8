package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.model.AnswerSchema;

/// Which of the chapters found in the parts of a long source become one. Groups must follow each
/// other without a gap, so that merging drops nothing.
final class MergeShape implements Shape<OutlineShape.Chapters> {
    private static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["title","chapters"],\
            "properties":{"title":{"type":"string"},"chapters":{"type":"array","items":\
            {"type":"object","additionalProperties":false,"required":["title","from","to"],\
            "properties":{"title":{"type":"string"},"from":{"type":"integer"},\
            "to":{"type":"integer"}}}}}}\
            """;

    private final List<Plan.Chapter> found;

    MergeShape(List<Plan.Chapter> found) {
        this.found = List.copyOf(found);
    }

    @Override
    public AnswerSchema schema() {
        return new AnswerSchema("merge", SCHEMA);
    }

    @Override
    public String list() {
        return "chapters";
    }

    @Override
    public Reading<OutlineShape.Chapters> read(JsonObject answer) {
        List<Plan.Chapter> merged = new ArrayList<>();
        int next = 1;
        for (JsonObject one : Fields.objects(answer, "chapters")) {
            int from = Fields.number(one, "from");
            int to = Fields.number(one, "to");
            String title = Fields.line(one, "title");
            if (from != next || to < from || to > found.size() || title.isEmpty()) {
                return Reading.bad(
                        "Chapters must name all numbers from 1 to %d in order, without gaps."
                                .formatted(found.size()));
            }
            merged.add(merged(title, found.subList(from - 1, to)));
            next = to + 1;
        }
        if (next != found.size() + 1) {
            return Reading.bad("Numbers %d to %d are in no chapter.".formatted(next, found.size()));
        }
        return Reading.good(
                new OutlineShape.Chapters(Fields.line(answer, "title"), merged, List.of()));
    }

    private static Plan.Chapter merged(String title, List<Plan.Chapter> some) {
        List<String> points = List.of();
        for (Plan.Chapter one : some) {
            points = Coverage.joined(points, one.points());
        }
        return new Plan.Chapter(
                title,
                points,
                new Plan.Stretch(
                        some.getFirst().passages().first(), some.getLast().passages().last()));
    }

    @Override
    public String prose(OutlineShape.Chapters value) {
        return String.join(". ", value.chapters().stream().map(Plan.Chapter::title).toList());
    }
}
