package org.inkwright.library.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.Word;
import org.jspecify.annotations.Nullable;

/// Edits of a transcript as a word for their kind and a JSON object. What was once written is read
/// by every later version.
final class EditJson {
    /// An edit as it is kept.
    ///
    /// @param kind which kind of edit
    /// @param payload what it holds, a JSON object
    record Written(String kind, String payload) {}

    private EditJson() {}

    static Written write(TranscriptEdit edit) {
        return switch (edit) {
            case TranscriptEdit.Reworded one -> written("reworded", reworded(one));
            case TranscriptEdit.Replaced(var lines) ->
                    written("replaced", with("lines", array(lines, EditJson::reworded)));
            case TranscriptEdit.Split(var line, int character, long at) ->
                    written(
                            "split",
                            with(with(with("line", line), "character", character), "atMillis", at));
            case TranscriptEdit.Merged(var line, var next) ->
                    written("merged", with(with("line", line), "next", next));
            case TranscriptEdit.Retimed(var lines) ->
                    written("retimed", with("lines", array(lines, EditJson::lineTime)));
            case TranscriptEdit.Removed(var lines) -> written("removed", with("lines", ids(lines)));
            case TranscriptEdit.Attributed(var lines, var speaker) ->
                    written("attributed", attributed(lines, speaker));
            case TranscriptEdit.SpeakerNamed(var speaker, var name) ->
                    written("speaker-named", with(with("speaker", speaker.number()), "name", name));
            case TranscriptEdit.SpeakersMerged(var kept, var gone) ->
                    written(
                            "speakers-merged",
                            with(with("kept", kept.number()), "gone", gone.number()));
            case TranscriptEdit.FillersHidden() -> written("fillers-hidden", new JsonObject());
            case TranscriptEdit.FillersShown() -> written("fillers-shown", new JsonObject());
            case TranscriptEdit.Reheard reheard -> written("reheard", reheard(reheard));
            case TranscriptEdit.Undone(int number) -> written("undone", with("edit", number));
            case TranscriptEdit.Redone(int number) -> written("redone", with("edit", number));
        };
    }

    static TranscriptEdit read(Written written) {
        JsonObject json = JsonParser.parseString(written.payload).getAsJsonObject();
        return switch (written.kind) {
            case "reworded" -> reworded(json);
            case "replaced" -> new TranscriptEdit.Replaced(list(json, "lines", EditJson::reworded));
            case "split" ->
                    new TranscriptEdit.Split(
                            id(json.get("line")),
                            json.get("character").getAsInt(),
                            json.get("atMillis").getAsLong());
            case "merged" -> new TranscriptEdit.Merged(id(json.get("line")), id(json.get("next")));
            case "retimed" -> new TranscriptEdit.Retimed(list(json, "lines", EditJson::lineTime));
            case "removed" -> new TranscriptEdit.Removed(list(json, "lines", EditJson::id));
            case "attributed" ->
                    new TranscriptEdit.Attributed(
                            list(json, "lines", EditJson::id),
                            json.has("speaker") ? speaker(json, "speaker") : null);
            case "speaker-named" ->
                    new TranscriptEdit.SpeakerNamed(
                            speaker(json, "speaker"), json.get("name").getAsString());
            case "speakers-merged" ->
                    new TranscriptEdit.SpeakersMerged(speaker(json, "kept"), speaker(json, "gone"));
            case "fillers-hidden" -> new TranscriptEdit.FillersHidden();
            case "fillers-shown" -> new TranscriptEdit.FillersShown();
            case "reheard" -> reheard(json);
            case "undone" -> new TranscriptEdit.Undone(json.get("edit").getAsInt());
            case "redone" -> new TranscriptEdit.Redone(json.get("edit").getAsInt());
            default -> throw new IllegalStateException("no edit is called " + written.kind);
        };
    }

    private static Written written(String kind, JsonObject payload) {
        return new Written(kind, payload.toString());
    }

    private static JsonObject reworded(TranscriptEdit.Reworded one) {
        return with(with("line", one.line()), "text", one.text());
    }

    private static TranscriptEdit.Reworded reworded(JsonElement json) {
        JsonObject one = json.getAsJsonObject();
        return new TranscriptEdit.Reworded(id(one.get("line")), one.get("text").getAsString());
    }

    private static JsonObject lineTime(TranscriptEdit.LineTime one) {
        return with(with("line", one.line()), "time", time(one.time()));
    }

    private static TranscriptEdit.LineTime lineTime(JsonElement json) {
        JsonObject one = json.getAsJsonObject();
        return new TranscriptEdit.LineTime(id(one.get("line")), time(one.get("time")));
    }

    private static JsonObject attributed(List<LineId> lines, @Nullable SpeakerId speaker) {
        JsonObject json = with("lines", ids(lines));
        return speaker == null ? json : with(json, "speaker", speaker.number());
    }

    private static JsonObject reheard(TranscriptEdit.Reheard one) {
        JsonObject json = with(with("first", one.first()), "last", one.last());
        with(json, "model", one.model());
        return with(json, "heard", array(one.heard(), EditJson::segment));
    }

    private static TranscriptEdit.Reheard reheard(JsonObject json) {
        return new TranscriptEdit.Reheard(
                id(json.get("first")),
                id(json.get("last")),
                json.get("model").getAsString(),
                list(json, "heard", EditJson::segment));
    }

    private static JsonObject segment(Segment segment) {
        JsonObject json = with("index", segment.index());
        with(json, "time", time(segment.time()));
        with(json, "text", segment.text());
        return with(json, "words", array(segment.words(), EditJson::word));
    }

    private static Segment segment(JsonElement json) {
        JsonObject one = json.getAsJsonObject();
        return new Segment(
                one.get("index").getAsInt(),
                time(one.get("time")),
                one.get("text").getAsString(),
                list(one, "words", EditJson::word));
    }

    private static JsonObject word(Word word) {
        JsonObject json = with("text", word.text());
        with(json, "time", time(word.time()));
        return with(json, "timing", word.timing().name());
    }

    private static Word word(JsonElement json) {
        JsonObject one = json.getAsJsonObject();
        return new Word(
                one.get("text").getAsString(),
                time(one.get("time")),
                Word.Timing.valueOf(one.get("timing").getAsString()));
    }

    private static SpeakerId speaker(JsonObject json, String name) {
        return new SpeakerId(json.get(name).getAsInt());
    }

    private static JsonArray time(TimeSpan time) {
        var pair = new JsonArray(2);
        pair.add(time.startMillis());
        pair.add(time.endMillis());
        return pair;
    }

    private static TimeSpan time(JsonElement pair) {
        JsonArray both = pair.getAsJsonArray();
        return new TimeSpan(both.get(0).getAsLong(), both.get(1).getAsLong());
    }

    private static JsonArray ids(List<LineId> lines) {
        var array = new JsonArray(lines.size());
        lines.forEach(line -> array.add(line.toString()));
        return array;
    }

    private static LineId id(JsonElement text) {
        String both = text.getAsString();
        int point = both.indexOf('.');
        return new LineId(
                Integer.parseInt(both.substring(0, point)),
                Integer.parseInt(both.substring(point + 1)));
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonObject> each) {
        var array = new JsonArray(values.size());
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> each) {
        List<T> values = new ArrayList<>();
        json.getAsJsonArray(name).forEach(value -> values.add(each.apply(value)));
        return values;
    }

    private static JsonObject with(String name, LineId line) {
        return with(new JsonObject(), name, line);
    }

    private static JsonObject with(String name, String value) {
        return with(new JsonObject(), name, value);
    }

    private static JsonObject with(String name, int value) {
        return with(new JsonObject(), name, value);
    }

    private static JsonObject with(String name, JsonElement value) {
        return with(new JsonObject(), name, value);
    }

    private static JsonObject with(JsonObject json, String name, LineId line) {
        return with(json, name, line.toString());
    }

    private static JsonObject with(JsonObject json, String name, String value) {
        json.addProperty(name, value);
        return json;
    }

    private static JsonObject with(JsonObject json, String name, long value) {
        json.addProperty(name, value);
        return json;
    }

    private static JsonObject with(JsonObject json, String name, JsonElement value) {
        json.add(name, value);
        return json;
    }
}
