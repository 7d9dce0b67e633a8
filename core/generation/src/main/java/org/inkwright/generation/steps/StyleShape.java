package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.List;
import org.inkwright.generation.model.AnswerSchema;

/// The shape of a style card: sentences, one habit each.
///
/// @param most how many at most
record StyleShape(int most) implements Shape<List<String>> {
    private static final int FEWEST = 4;
    private static final int LONGEST = 300;

    @Override
    public AnswerSchema schema() {
        return new AnswerSchema(
                "style",
                """
                {"type":"object","additionalProperties":false,"required":["habits"],\
                "properties":{"habits":{"type":"array","items":{"type":"string"}}}}\
                """);
    }

    @Override
    public String list() {
        return "habits";
    }

    @Override
    public Reading<List<String>> read(JsonObject answer) {
        List<String> habits =
                Fields.lines(answer, "habits").stream()
                        .map(one -> one.replaceAll("^(\\d+[.)]|[-*])\\s*", ""))
                        .filter(one -> !one.isBlank())
                        .map(one -> Fields.cut(one, LONGEST))
                        .distinct()
                        .limit(most)
                        .toList();
        if (habits.isEmpty()) {
            return Reading.bad("It has no habits.");
        }
        return habits.size() < FEWEST
                ? new Reading<>(habits, List.of("It has fewer than " + FEWEST + " habits."))
                : Reading.good(habits);
    }

    @Override
    public String prose(List<String> value) {
        return String.join(" ", value);
    }
}
