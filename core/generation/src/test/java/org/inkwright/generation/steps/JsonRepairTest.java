package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonRepairTest {
    private static final String SOUND = "{\"a\":\"x\",\"b\":[{\"c\":1},{\"c\":2}],\"d\":\"y\"}";

    @Test
    void soundAnswersStayAsTheyAre() {
        var repaired = JsonRepair.object(SOUND, "b").orElseThrow();
        assertEquals(JsonRepair.Soundness.SOUND, repaired.soundness());
        assertEquals(SOUND, repaired.value().toString());
    }

    @Test
    void whatModelsDoToJsonIsMended() {
        for (String answer :
                List.of(
                        "```json\n" + SOUND + "\n```",
                        "Sure! Here it is:\n" + SOUND + "\nHope this helps {really}.",
                        "I used [12] and [3]. " + SOUND,
                        SOUND.replace("]", ",]").replace("}", ",}"),
                        "// plan\n" + SOUND.replace(",\"b\"", ", // chapters\n\"b\""),
                        SOUND.replace("\"x\"", "\u201Cx\u201D"))) {
            JsonObject value = JsonRepair.object(answer, "b").orElseThrow().value();
            assertEquals(SOUND, value.toString(), answer);
        }
    }

    @Test
    void textsKeepTheirQuotesAndBreaks() {
        Map.of(
                        "{\"a\":\"he said \"go\" twice\"}", "he said \"go\" twice",
                        "{\"a\":\"two\nlines\"}", "two\nlines",
                        "{\"a\":\"it\\'s\"}", "it's",
                        "{\"a\":\"C:\\users\"}", "C:sers",
                        "{\"a\":\"tab\there\",}", "tab\there")
                .forEach((answer, text) ->
                        assertEquals(
                                text,
                                JsonRepair.object(answer, "b")
                                        .orElseThrow()
                                        .value()
                                        .get("a")
                                        .getAsString(),
                                answer));
    }

    @Test
    void wordsOfPythonAreUnderstood() {
        JsonObject value =
                JsonRepair.object("{\"a\":True,\"b\":None,\"c\":False,}", "b")
                        .orElseThrow()
                        .value();
        assertEquals("{\"a\":true,\"b\":null,\"c\":false}", value.toString());
    }

    @Test
    void aBareListIsPutIntoItsField() {
        assertEquals(
                "{\"b\":[{\"c\":1}]}",
                JsonRepair.object("[{\"c\":1}]", "b").orElseThrow().value().toString());
    }

    @Test
    void everyBeginningThatHoldsAValueGivesAnObject() {
        for (int end = 9; end < SOUND.length(); end++) {
            String cut = SOUND.substring(0, end);
            Optional<JsonRepair.Repaired> repaired = JsonRepair.object(cut, "b");
            assertTrue(repaired.isPresent(), cut);
            assertEquals("x", repaired.get().value().get("a").getAsString(), cut);
        }
    }

    @Test
    void whatIsNoJsonIsNone() {
        for (String answer :
                List.of(
                        "",
                        "   ",
                        "I cannot do that.",
                        "<html>",
                        "[1, 2]",
                        "{",
                        "{}",
                        "]]]",
                        "{\"")) {
            assertTrue(JsonRepair.object(answer, "b").isEmpty(), answer);
        }
    }

    @Test
    void anyDamageEndsInAnObjectOrNone() {
        var random = new Random(7);
        int mended = 0;
        for (int round = 0; round < 5_000; round++) {
            var damaged = new StringBuilder(SOUND);
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, ' ');
                    case 1 -> damaged.insert(at, "{}[],:\"\\x\n".charAt(random.nextInt(10)));
                    default -> damaged.setLength(Math.max(1, at));
                }
            }
            mended += JsonRepair.object(damaged.toString(), "b").isPresent() ? 1 : 0;
        }
        assertTrue(mended > 2_500, "too few could be mended: " + mended);
    }

    @Test
    void hugeAndDeepAnswersDoNoHarm() {
        assertTrue(JsonRepair.object("[".repeat(100_000), "b").isEmpty());
        assertTrue(JsonRepair.object("{\"a\":".repeat(50_000), "b").isEmpty());
        String huge = "{\"a\":\"x\",\"b\":\"" + "word ".repeat(400_000);
        assertEquals(
                "x", JsonRepair.object(huge, "b").orElseThrow().value().get("a").getAsString());
    }
}
