package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inkwright.generation.model.AnswerSchema;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each form that is no article becomes a draft of one text.
class FormsTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "newsletter",
                    """
                    {"subject":"Windows","preview":"What they are about","body":\
                    "Window 1 begins. [2]\\n\\nIt is about topic 0. [1]"}\
                    """,
                    "show_notes",
                    """
                    {"summary":"It is about windows.","takeaways":["they begin"],\
                    "moments":[{"title":"The first","passage":0},\
                    {"title":"The second","passage":10}]}\
                    """,
                    "podcast",
                    """
                    {"turns":[{"speaker":"Ann","text":"What is a window?"},\
                    {"speaker":"Bob","text":"It begins."}]}\
                    """,
                    "reel",
                    """
                    {"hook":"Windows begin.","beats":[{"say":"One begins.","show":"a window",\
                    "passage":2}],"caption":"All about windows","hashtags":["windows"]}\
                    """);

    @TempDir private Path folder;
    private Rig rig;
    private Source source;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
        source = rig.source();
        rig.text.speeches = FormsTest::answer;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static FakeText.Speech answer(ModelRequest request) {
        return FakeText.Speech.of(
                Optional.ofNullable(request.options().schema())
                        .map(AnswerSchema::name)
                        .map(name -> ANSWERS.getOrDefault(name, "no form is called " + name))
                        .orElse("Windows begin and are about topics."));
    }

    @Test
    void aNewsletterHasItsSubjectItsPreviewAndABodyThatRestsOnTheSource()
            throws InterruptedException {
        WrittenChapter text = written(new Form.Newsletter());
        assertTrue(text.markdown().startsWith("**Windows**\n\n*What they are about*\n\nWindow 1"));
        assertEquals(
                List.of("Window 1 begins.", "It is about topic 0."),
                Optional.ofNullable(text.revision()).orElseThrow().text().support().stream()
                        .map(one -> text.markdown().substring(one.start(), one.end()))
                        .toList());
    }

    @Test
    void showNotesHaveTheTimesOfTheRecording() throws InterruptedException {
        String text = written(new Form.ShowNotes()).markdown();
        assertTrue(text.contains("- 0:00 The first\n- "), text);
        assertTrue(text.contains("- they begin"), text);
    }

    @Test
    void aPodcastNamesWhoSpeaks() throws InterruptedException {
        assertEquals(
                "**Ann:** What is a window?\n\n**Bob:** It begins.",
                written(new Form.Podcast("Ann", "Bob")).markdown());
    }

    @Test
    void aReelBeginsWithItsHook() throws InterruptedException {
        String text = written(new Form.Reel(Form.Platform.TIKTOK, 30)).markdown();
        assertTrue(text.startsWith("**Windows begin.**\n\nOne begins.\\\n*a window*"), text);
        assertTrue(text.endsWith("> All about windows\n\n\\#windows"), text);
    }

    @Test
    void aReelIsFoundByItsPlatform() throws InterruptedException {
        written(new Form.Reel(Form.Platform.TIKTOK, 30));
        written(new Form.Reel(Form.Platform.LINKEDIN, 30));
        written(new Form.Newsletter());
        assertEquals(1, tagged("TikTok"));
        assertEquals(1, tagged("LinkedIn"));
        assertEquals(0, tagged("YouTube Shorts"));
        assertEquals(
                List.of("LinkedIn", "TikTok"),
                rig.studio.library().read(unit -> unit.catalogue().tags()).stream()
                        .map(Catalogue.TagCount::tag)
                        .toList());
    }

    private int tagged(String tag) {
        var filter =
                new LibraryQuery.Filter(
                        Set.of(ItemKind.DRAFT),
                        Set.of(),
                        Set.of(tag),
                        null,
                        null,
                        LibraryQuery.Shelf.LIBRARY);
        return rig.studio.library().read(unit -> unit.catalogue().count(filter));
    }

    @Test
    void aSummaryIsWhatTheModelSays() throws InterruptedException {
        assertEquals("Windows begin and are about topics.", written(new Form.Summary()).markdown());
    }

    private WrittenChapter written(Form form) throws InterruptedException {
        var commission = new Commission(ENGINE, form, WritingWishes.in(""), 1);
        RunId run =
                rig.studio
                        .generation()
                        .begin(source.id(), Rig.settings(PipelineSettings.Stage.DRAFT), commission);
        Job last = rig.work(run);
        assertEquals(JobState.COMPLETED, last.state(), () -> String.valueOf(last.status().error()));
        Draft draft =
                rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        assertEquals("en", draft.front().language(), "the spoken one");
        List<WrittenChapter> chapters =
                rig.studio.library().read(unit -> unit.drafts().chapters(draft.id()));
        assertEquals(1, chapters.size());
        return chapters.getFirst();
    }
}
