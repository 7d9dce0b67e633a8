package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.StopSignal;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final WritingWishes ENGLISH = WritingWishes.in("en");
    private static final List<Passage> TALK = Talks.talk(9, 400);

    private static StepTask.Script task(Form form) {
        return new StepTask.Script(ENGLISH, form, "Bees", TALK);
    }

    private static <T> StepResult.Done<T> done(StepResult<T> result) {
        if (result instanceof StepResult.Done<T> done) {
            return done;
        }
        throw new AssertionError("not done: " + result);
    }

    @Test
    void aReelIsTimedByItsWords() {
        var model =
                ScriptedModel.saying(
                        "{\"hook\":\"One two three four five.\",\"beats\":[{\"say\":\"six seven eight"
                                + " nine ten\",\"show\":\"a hive\",\"passage\":3}],\"caption\":\""
                                + "c".repeat(300)
                                + "\",\"hashtags\":[\"#bees\",\"wax candle\",\"#bees\"]}");
        ReelScript reel =
                done(model.steps()
                                .reel(
                                        task(new Form.Reel(Form.Platform.YOUTUBE_SHORTS, 30)),
                                        new StopSignal(),
                                        event -> {}))
                        .value();
        assertEquals(Duration.ofSeconds(4), reel.length());
        assertEquals(100, reel.caption().length());
        assertEquals(List.of("bees", "waxcandle"), reel.hashtags());
        assertEquals(3, reel.beats().getFirst().passage());
        assertTrue(model.question(0).contains("YouTube Shorts"));
        assertTrue(model.question(0).contains("about 75 spoken words"));
    }

    @Test
    void aReelThatIsTooLongIsAskedForOnceMore() {
        String reel =
                "{\"hook\":\"%s\",\"beats\":[{\"say\":\"b\"}],\"caption\":\"\",\"hashtags\":[]}";
        var model =
                ScriptedModel.saying(reel.formatted("word ".repeat(200)), reel.formatted("short"));
        var done =
                done(
                        model.steps()
                                .reel(
                                        task(new Form.Reel(Form.Platform.TIKTOK, 20)),
                                        new StopSignal(),
                                        event -> {}));
        assertEquals("short", done.value().hook());
        assertTrue(model.question(1).contains("20 are allowed"));
    }

    @Test
    void platformsHaveTheirLimits() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Form.Reel(Form.Platform.YOUTUBE_SHORTS, 200));
        assertThrows(IllegalArgumentException.class, () -> new Form.Podcast("Ann", "Ann"));
    }

    @Test
    void aPodcastIsReadableAndJson() {
        var model =
                ScriptedModel.saying(
                        "{\"turns\":[{\"speaker\":\"ann\",\"text\":\"Why bees?\"},"
                                + "{\"speaker\":\"Ben\",\"text\":\"They\"},"
                                + "{\"speaker\":\"Ben\",\"text\":\"work.\"},"
                                + "{\"speaker\":\"Narrator\",\"text\":\"music\"}]}");
        PodcastScript script =
                done(model.steps()
                                .podcast(
                                        task(new Form.Podcast("Ann", "Ben")),
                                        new StopSignal(),
                                        event -> {}))
                        .value();
        assertEquals("**Ann:** Why bees?\n\n**Ben:** They work.", script.readable());
        assertEquals(
                "Ben",
                JsonParser.parseString(script.json())
                        .getAsJsonObject()
                        .getAsJsonArray("turns")
                        .get(1)
                        .getAsJsonObject()
                        .get("speaker")
                        .getAsString());
    }

    @Test
    void showNotesTakeTheirTimesFromThePassages() {
        var model =
                ScriptedModel.saying(
                        "{\"summary\":\"About bees.\",\"takeaways\":[\"Bees work.\"],\"moments\":["
                                + "{\"passage\":9,\"title\":\"1:59:00 Wax\"},"
                                + "{\"passage\":1,\"title\":\"Start\"},"
                                + "{\"passage\":2,\"title\":\"Too soon\"},"
                                + "{\"passage\":5000,\"title\":\"Past the end\"},"
                                + "{\"passage\":15,\"title\":\"Start\"}]}");
        ShowNotes notes =
                done(model.steps()
                                .showNotes(
                                        task(new Form.ShowNotes()), new StopSignal(), event -> {}))
                        .value();
        assertEquals("0:00 Start\n0:14 Too soon\n1:03 Wax", notes.timed());
    }

    @Test
    void aNewsletterKeepsItsLimitsAndCitations() {
        var model =
                ScriptedModel.saying(
                        "{\"subject\":\""
                                + "Bees ".repeat(30)
                                + "\",\"preview\":\"p\",\"body\":\"Hello.\\n\\nBees work. [3]\"}");
        Newsletter letter =
                done(model.steps()
                                .newsletter(
                                        task(new Form.Newsletter()), new StopSignal(), event -> {}))
                        .value();
        assertTrue(letter.subject().length() <= Newsletter.SUBJECT_LIMIT);
        assertEquals(List.of(3), letter.body().paragraphs().getLast().passages());
    }
}
