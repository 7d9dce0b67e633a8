package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inkwright.generation.model.AnswerSchema;

/// The chapters of one portion. Whatever the model says, the chapters that are read lie inside the
/// portion, in order and without overlap.
final class OutlineShape implements Shape<OutlineShape.Chapters> {
    private static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["title","chapters","left_out"],\
            "properties":{"title":{"type":"string"},"chapters":{"type":"array","items":\
            {"type":"object","additionalProperties":false,\
            "required":["title","points","first_passage","last_passage"],"properties":\
            {"title":{"type":"string"},"points":{"type":"array","items":{"type":"string"}},\
            "first_passage":{"type":"integer"},"last_passage":{"type":"integer"}}}},\
            "left_out":{"type":"array","items":{"type":"object","additionalProperties":false,\
            "required":["first_passage","last_passage"],"properties":\
            {"first_passage":{"type":"integer"},"last_passage":{"type":"integer"}}}}}}\
            """;
    private static final int MOST_POINTS = 8;

    private final int first;
    private final int last;

    OutlineShape(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /// @param leftOut what the model itself named as left out
    record Chapters(String title, List<Plan.Chapter> chapters, List<Plan.Stretch> leftOut) {}

    @Override
    public AnswerSchema schema() {
        return new AnswerSchema("outline", SCHEMA);
    }

    @Override
    public String list() {
        return "chapters";
    }

    @Override
    public Reading<Chapters> read(JsonObject answer) {
        List<String> faults = new ArrayList<>();
        List<Plan.Chapter> told = new ArrayList<>();
        for (JsonObject one : Fields.objects(answer, "chapters")) {
            String title = Fields.line(one, "title");
            int from = Fields.number(one, "first_passage");
            int to = Fields.number(one, "last_passage");
            if (title.isEmpty() || from > to || to < first || from > last || from < 0) {
                faults.add(
                        "Each chapter needs a title and passages from %d to %d."
                                .formatted(first, last));
                continue;
            }
            List<String> points = Fields.lines(one, "points").stream().limit(MOST_POINTS).toList();
            told.add(new Plan.Chapter(title, points, clamped(from, to)));
        }
        if (told.isEmpty()) {
            faults.add("It has no chapters.");
            return new Reading<>(null, faults.stream().distinct().toList());
        }
        List<Plan.Stretch> leftOut = new ArrayList<>();
        for (JsonObject one : Fields.objects(answer, "left_out")) {
            int from = Fields.number(one, "first_passage");
            int to = Fields.number(one, "last_passage");
            if (from >= 0 && from <= to && to >= first && from <= last) {
                leftOut.add(clamped(from, to));
            }
        }
        List<Plan.Chapter> ordered = ordered(told);
        for (Plan.Stretch gap : Coverage.gaps(first, last, ordered, leftOut)) {
            if (!Coverage.isSmall(gap, last - first + 1)) {
                faults.add(
                        "Passages %d to %d are in no chapter and not left out."
                                .formatted(gap.first(), gap.last()));
            }
        }
        return new Reading<>(
                new Chapters(Fields.line(answer, "title"), ordered, leftOut),
                faults.stream().distinct().toList());
    }

    private Plan.Stretch clamped(int from, int to) {
        return new Plan.Stretch(Math.max(first, from), Math.min(last, to));
    }

    /// In order; what two chapters claim belongs to the later one; same titles in a row are one.
    private static List<Plan.Chapter> ordered(List<Plan.Chapter> told) {
        List<Plan.Chapter> sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparingInt(one -> one.passages().first()));
        List<Plan.Chapter> ordered = new ArrayList<>();
        for (Plan.Chapter next : sorted) {
            if (ordered.isEmpty()) {
                ordered.add(next);
                continue;
            }
            Plan.Chapter before = ordered.removeLast();
            Plan.Stretch own = before.passages();
            Plan.Stretch theirs = next.passages();
            if (before.title().equalsIgnoreCase(next.title()) || theirs.first() <= own.first()) {
                int end = Math.max(own.last(), theirs.last());
                ordered.add(
                        new Plan.Chapter(
                                before.title(),
                                Coverage.joined(before.points(), next.points()),
                                new Plan.Stretch(own.first(), end)));
                continue;
            }
            int end = Math.min(own.last(), theirs.first() - 1);
            ordered.add(
                    new Plan.Chapter(
                            before.title(), before.points(), new Plan.Stretch(own.first(), end)));
            ordered.add(next);
        }
        return ordered;
    }

    @Override
    public String prose(Chapters value) {
        var prose = new StringBuilder(value.title());
        value.chapters()
                .forEach(chapter -> {
                    prose.append(". ").append(chapter.title());
                    chapter.points().forEach(point -> prose.append(". ").append(point));
                });
        return prose.toString();
    }
}
