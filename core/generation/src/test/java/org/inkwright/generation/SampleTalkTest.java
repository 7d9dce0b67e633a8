package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inkwright.testing.WordErrors;
import org.junit.jupiter.api.Test;

class SampleTalkTest {
    private static final List<String> TOPICS = List.of("bees", "bread", "garden");
    private final SampleTalk talk = SampleTalk.read();

    @Test
    void chaptersFollowTheTopics() {
        var outline = outline(talk.passages());
        assertFollows(outline);
        double pk = BorderErrors.pk(talk.starts(), starts(outline), talk.passages().size());
        assertTrue(pk <= 0.15, "Pk " + pk);
        assertTrue(outline.topics().size() <= 5, outline.toString());
    }

    @Test
    void chaptersFollowTheTopicsInSpiteOfWrongWords() {
        String truth = String.join(" ", talk.passages().stream().map(Passage::text).toList());
        double worst = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Passage> heard = misheard(new Random(seed));
            String said = String.join(" ", heard.stream().map(Passage::text).toList());
            double wordErrors = WordErrors.rate(truth, said);
            assertTrue(wordErrors > 0.02 && wordErrors < 0.09, "WER " + wordErrors);
            var outline = outline(heard);
            assertFollows(outline);
            worst = Math.max(worst, BorderErrors.pk(talk.starts(), starts(outline), heard.size()));
        }
        assertTrue(worst <= 0.25, "worst Pk " + worst);
    }

    @Test
    void chaptersFollowTheTopicsWithoutAnyPause() {
        List<Passage> dense =
                talk.passages().stream()
                        .map(one ->
                                new Passage(
                                        one.number(),
                                        one.number() * 1_000L,
                                        one.number() * 1_000L + 1_000,
                                        one.text()))
                        .toList();
        assertFollows(outline(dense));
    }

    @Test
    void headingsNameTheSubjects() {
        List<String> titles =
                outline(talk.passages()).topics().stream()
                        .map(topic -> topic.title().toLowerCase(Locale.ROOT))
                        .toList();
        for (String topic : TOPICS) {
            assertTrue(titles.stream().anyMatch(title -> title.contains(topic)), titles.toString());
        }
        assertEquals(titles.size(), titles.stream().distinct().count());
    }

    @Test
    void fileNameIsReplacedByATitle() {
        for (String name : List.of("sample-talk", "REC_0042", "20261120.mp3", "recording 3", "")) {
            var input = new OutlineStep.Input("en", name, talk.passages());
            String title = new ExtractiveWriter().outline(input).title();
            assertEquals("Life at home: bees, bread and garden", title);
        }
    }

    @Test
    void titleThatAPersonGaveIsKept() {
        var input = new OutlineStep.Input("en", "My quiet life.mp3", talk.passages());
        assertEquals("My quiet life", new ExtractiveWriter().outline(input).title());
    }

    private static OutlineStep.Output outline(List<Passage> passages) {
        return new ExtractiveWriter().outline(new OutlineStep.Input("en", "sample-talk", passages));
    }

    private void assertFollows(OutlineStep.Output outline) {
        for (String topic : TOPICS) {
            int truth = talk.startOf(topic);
            assertTrue(
                    starts(outline).stream().anyMatch(start -> Math.abs(start - truth) <= 1),
                    topic + " begins at " + truth + ", found " + starts(outline));
        }
    }

    private static List<Integer> starts(OutlineStep.Output outline) {
        return outline.topics().stream().map(OutlineStep.Topic::firstPassage).toList();
    }

    /// Every twentieth word replaced by another word of the talk.
    private List<Passage> misheard(Random random) {
        List<String> all =
                talk.passages().stream()
                        .flatMap(one -> List.of(one.text().split(" ")).stream())
                        .toList();
        return talk.passages().stream()
                .map(one ->
                        new Passage(
                                one.number(),
                                one.startMillis(),
                                one.endMillis(),
                                misheard(one.text(), all, random)))
                .toList();
    }

    private static String misheard(String text, List<String> all, Random random) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(20) == 0) {
                words[i] = all.get(random.nextInt(all.size()));
            }
        }
        return String.join(" ", words);
    }
}
