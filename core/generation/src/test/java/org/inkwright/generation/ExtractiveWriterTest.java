package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractiveWriterTest {
    private static final List<String> FILLERS =
            List.of("um,", "uh,", "you know,", "I mean,", "well,", "the the", "I went, I went");

    private final Writer writer = new ExtractiveWriter();

    @Test
    void nothingIsInventedAndNothingIsLost() {
        for (int seed = 0; seed < Integer.getInteger("generation.rounds", 25); seed++) {
            List<Passage> passages = spoken(new Random(seed));
            var draft = Drafts.write(writer, "en", "", passages);
            assertCovers(draft.outline(), passages);
            assertSupported(draft.sentences(), passages, seed);
            assertSupported(draft.summary().sentences(), passages, seed);
            assertReferenced(draft.sentences(), passages, seed);
            assertParagraphs(draft);
        }
    }

    @Test
    void sameInputGivesTheSameDraft() {
        List<Passage> passages = spoken(new Random(7));
        assertEquals(
                Drafts.write(writer, "en", "x", passages),
                Drafts.write(new ExtractiveWriter(), "en", "x", passages));
    }

    @Test
    void sourceWithoutWordsIsRefused() {
        List<List<Passage>> wordless =
                List.of(List.of(), List.of(passage(0, "")), List.of(passage(0, "Um, uh. ... ")));
        for (List<Passage> passages : wordless) {
            var refusal =
                    assertThrows(
                            GenerationException.class,
                            () -> writer.outline(new OutlineStep.Input("en", "x", passages)));
            assertTrue(refusal.toString().contains("nothing to write about"));
            assertThrows(
                    GenerationException.class,
                    () -> writer.chapter(new ChapterStep.Input("en", "x", passages)));
        }
    }

    @Test
    void silentPassagesBelongToTheirNeighbours() {
        var passages =
                List.of(
                        passage(0, " "),
                        passage(1, "The bees fly to the apple trees."),
                        passage(2, "um"),
                        passage(3, "The bread is in the oven."),
                        passage(4, ""));
        assertCovers(writer.outline(new OutlineStep.Input("en", "x", passages)), passages);
    }

    @Test
    void repeatedSentenceIsKeptOnceWithBothPassages() {
        var passages =
                List.of(
                        passage(0, "The bees fly to the apple trees."),
                        passage(1, "The bees fly to the apple trees."),
                        passage(2, "The queen stays"),
                        passage(3, "the queen stays in the hive."));
        List<Sentence> sentences = chapter(passages);
        assertEquals(
                List.of(
                        new Sentence("The bees fly to the apple trees.", 0, 1),
                        new Sentence("The queen stays in the hive.", 2, 3)),
                sentences);
    }

    @Test
    void fragmentsAreJoinedAndSentencesOfOnePassageAreParted() {
        var passages =
                List.of(
                        passage(4, "Dr. Smith keeps bees. He lives"),
                        passage(5, "near the river."),
                        passage(6, "Do they sting?"));
        assertEquals(
                List.of(
                        new Sentence("Dr. Smith keeps bees.", 4, 4),
                        new Sentence("He lives near the river.", 4, 5),
                        new Sentence("Do they sting?", 6, 6)),
                chapter(passages));
    }

    @Test
    void aLongPauseBeginsAParagraph() {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long start = i * 3_000L + (i >= 3 ? 5_000 : 0);
            passages.add(
                    new Passage(
                            i, start, start + 2_900, "Bees visit the flowers number " + i + "."));
        }
        var paragraphs = writer.chapter(new ChapterStep.Input("en", "x", passages)).paragraphs();
        assertEquals(
                List.of(3, 3), paragraphs.stream().map(one -> one.sentences().size()).toList());
    }

    @Test
    void capitalsOnlyBecomeSentenceCase() {
        var passages = List.of(passage(0, "HELLO AND WELCOME TO THE GARDEN. I GROW BEANS"));
        assertEquals(
                List.of("Hello and welcome to the garden.", "I grow beans."),
                chapter(passages).stream().map(Sentence::text).toList());
    }

    private List<Sentence> chapter(List<Passage> passages) {
        return writer.chapter(new ChapterStep.Input("en", "x", passages)).paragraphs().stream()
                .flatMap(one -> one.sentences().stream())
                .toList();
    }

    static Passage passage(int number, String text) {
        return new Passage(number, number * 3_000L, number * 3_000L + 2_900, text);
    }

    /// A talk as a person would give it: fillers, stutters, sentences cut into fragments.
    private static List<Passage> spoken(Random random) {
        var joined = Joined.random(Joined.Kind.TALKS, random, 3, 9);
        List<Passage> passages = new ArrayList<>();
        for (String sentence : joined.sentences()) {
            var said = new StringBuilder();
            for (String word : sentence.split(" ", -1)) {
                if (random.nextInt(12) == 0) {
                    said.append(FILLERS.get(random.nextInt(FILLERS.size()))).append(' ');
                }
                said.append(word).append(' ');
            }
            int cut = random.nextInt(3) == 0 ? said.indexOf(" ", said.length() / 2) : -1;
            String text = said.toString().strip();
            if (cut > 0 && cut < text.length()) {
                passages.add(passage(passages.size(), text.substring(0, cut)));
                text = text.substring(cut);
            }
            passages.add(passage(passages.size(), text));
        }
        return passages;
    }

    static void assertCovers(OutlineStep.Output outline, List<Passage> passages) {
        int next = passages.getFirst().number();
        Set<String> titles = new HashSet<>();
        for (OutlineStep.Topic topic : outline.topics()) {
            assertEquals(next, topic.firstPassage());
            assertTrue(topic.lastPassage() >= topic.firstPassage());
            assertFalse(topic.title().isBlank());
            assertTrue(titles.add(topic.title()), "twice: " + topic.title());
            next = topic.lastPassage() + 1;
        }
        assertEquals(passages.getLast().number() + 1, next);
        assertFalse(outline.title().isBlank());
    }

    private static void assertSupported(List<Sentence> written, List<Passage> passages, int seed) {
        for (Sentence sentence : written) {
            List<String> source = words(text(passages, sentence));
            int at = 0;
            for (String word : words(sentence.text())) {
                int found = source.subList(at, source.size()).indexOf(word);
                assertTrue(found >= 0, "seed " + seed + ": " + word + " in " + sentence);
                at += found + 1;
            }
        }
    }

    private static void assertReferenced(List<Sentence> written, List<Passage> passages, int seed) {
        for (Passage passage : passages) {
            boolean says = !new SentenceCleaner(Language.of("en")).clean(passage.text()).isEmpty();
            boolean referenced =
                    written.stream()
                            .anyMatch(one ->
                                    one.firstPassage() <= passage.number()
                                            && one.lastPassage() >= passage.number());
            assertTrue(referenced || !says, "seed " + seed + ": lost " + passage);
        }
        Set<String> kept = new HashSet<>();
        written.forEach(one -> kept.addAll(words(one.text())));
        var language = Language.of("en");
        for (Passage passage : passages) {
            for (Token token : language.tokens(passage.text())) {
                boolean content = !language.isStopWord(token);
                assertTrue(
                        !content || kept.contains(token.lower()),
                        "seed " + seed + ": lost the word " + token.text());
            }
        }
    }

    private static void assertParagraphs(Drafts draft) {
        for (ChapterStep.Output chapter : draft.chapters()) {
            for (Paragraph paragraph : chapter.paragraphs()) {
                int size = paragraph.sentences().size();
                assertTrue(size >= 1 && size <= 6, "paragraph of " + size);
            }
        }
    }

    private static String text(List<Passage> passages, Sentence sentence) {
        return String.join(
                " ",
                passages.stream()
                        .filter(one -> one.number() >= sentence.firstPassage())
                        .filter(one -> one.number() <= sentence.lastPassage())
                        .map(Passage::text)
                        .toList());
    }

    private static List<String> words(String text) {
        return Language.of("en").tokens(text).stream().map(Token::lower).toList();
    }
}
