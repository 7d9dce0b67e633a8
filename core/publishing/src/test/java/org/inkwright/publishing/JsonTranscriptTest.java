package org.inkwright.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inkwright.manuscript.Segment;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

class JsonTranscriptTest {
    private static final List<Segment> SEGMENTS =
            List.of(
                    Texts.segment(0, 320, 4420, "Good morning, bees."),
                    Texts.wordless(1, 4420, 4420, "<script>\n\u0000\ud83d 👩‍🍳\u2028"));

    @Test
    void segmentsAndWordsAreReadBack() {
        JsonObject file = written(SEGMENTS);
        assertEquals(1, file.get("version").getAsInt());
        assertEquals("talk", file.getAsJsonObject("source").get("title").getAsString());
        JsonObject making = file.getAsJsonObject("transcript");
        assertEquals("ggml-demo.en-q8_0", making.get("model").getAsString());
        assertEquals("en", making.get("language").getAsString());
        assertTrue(making.get("complete").getAsBoolean());
        JsonArray segments = file.getAsJsonArray("segments");
        assertEquals(2, segments.size());
        JsonObject first = segments.get(0).getAsJsonObject();
        assertEquals(320, first.get("startMillis").getAsLong());
        assertEquals(4420, first.get("endMillis").getAsLong());
        JsonArray words = first.getAsJsonArray("words");
        assertEquals("morning,", words.get(1).getAsJsonObject().get("text").getAsString());
        assertEquals("measured", words.get(1).getAsJsonObject().get("timing").getAsString());
        String hostile = segments.get(1).getAsJsonObject().get("text").getAsString();
        assertEquals("<script>\n\ufffd 👩‍🍳\u2028", hostile);
    }

    @Test
    void documentNamesEveryFieldAndNoOther() {
        var fields = new TreeSet<String>();
        collect(written(SEGMENTS), "", fields);
        var documented = new TreeSet<String>();
        Fixtures.text(Fixtures.root().resolve("docs/transcript-json.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .forEach(documented::add);
        assertEquals(documented, fields);
    }

    private static JsonObject written(List<Segment> segments) {
        String json =
                new TextPublisher()
                        .transcript(
                                Texts.source("talk"),
                                Texts.transcript(),
                                new Speech(segments, segments.stream().map(one -> "Ada").toList()),
                                TranscriptFormat.JSON);
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static void collect(JsonElement element, String path, Set<String> fields) {
        if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> {
                        String name = path.isEmpty() ? "" : path + ".";
                        fields.add(name + entry.getKey());
                        collect(entry.getValue(), name + entry.getKey(), fields);
                    });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> collect(item, path + "[]", fields));
        }
    }
}
