package org.inkwright.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.manuscript.Segment;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

class SubtitleTest {
    private static final Pattern TIMES =
            Pattern.compile("(\\d{2,}):(\\d\\d):(\\d\\d)[,.](\\d{3}) --> (\\S+)");

    private final Publisher publisher = new TextPublisher();

    @Test
    void subtitlesOfRandomTranscriptsKeepEveryRule() {
        var random = new Random(20261120);
        for (int round = 0; round < 300; round++) {
            List<Segment> segments = randomSegments(random);
            List<Cue> srt = srt(segments);
            checkRules(srt);
            assertEquals(words(segments), shown(srt));
            assertEquals(srt, vtt(segments));
            assertEquals(srt, Cues.of(segments));
        }
    }

    @Test
    void hostileTextStaysWithinItsCue() {
        for (String text : Texts.HOSTILE) {
            var segments =
                    List.of(
                            Texts.wordless(0, 0, 9000, text),
                            Texts.wordless(1, 9000, 10_000, "the end"));
            List<Cue> srt = srt(segments);
            checkRules(srt);
            assertEquals(List.of("the end"), srt.getLast().lines());
            List<Cue> vtt = vtt(segments);
            checkRules(vtt);
            assertEquals(Cues.of(segments), vtt);
        }
    }

    @Test
    void longSegmentIsCutAtWordTimes() {
        String text = "one two three four five ".repeat(10).strip();
        List<Cue> cues = srt(List.of(Texts.segment(0, 10_000, 60_000, text)));
        assertTrue(cues.size() > 2, () -> "got " + cues.size());
        int before = 0;
        for (Cue cue : cues) {
            assertEquals(10_000 + before * 1000L, cue.startMillis());
            before += String.join(" ", cue.lines()).split(" ").length;
            assertEquals(10_000 + before * 1000L, cue.endMillis());
        }
    }

    @Test
    void segmentsThatOverlapAreShownInTurn() {
        List<Cue> cues =
                srt(
                        List.of(
                                Texts.wordless(0, 0, 5000, "first"),
                                Texts.wordless(1, 3000, 4000, "second"),
                                Texts.wordless(2, 3000, 6000, "third")));
        assertEquals(
                List.of(
                        new Cue(0, 3000, List.of("first")),
                        new Cue(3000, 3500, List.of("second")),
                        new Cue(3500, 6000, List.of("third"))),
                cues);
    }

    @Test
    void segmentWithoutLengthIsShownForAWhile() {
        assertEquals(
                List.of(new Cue(1000, 1700, List.of("short"))),
                srt(List.of(Texts.wordless(0, 1000, 1000, "short"))));
    }

    @Test
    void hundredHoursHaveThreeDigits() {
        String srt = write(List.of(Texts.wordless(0, 360_000_001, 360_000_500, "late")), "srt");
        assertEquals("1\n100:00:00,001 --> 100:00:00,500\nlate\n", srt);
    }

    @Test
    void latestPossibleTimeDoesNotOverflow() {
        checkRules(
                srt(
                        List.of(
                                Texts.wordless(0, Long.MAX_VALUE, Long.MAX_VALUE, "late"),
                                Texts.wordless(1, Long.MAX_VALUE, Long.MAX_VALUE, "later"))));
    }

    @Test
    void textOfControlCharactersGivesNoCue() {
        assertEquals("", write(List.of(Texts.wordless(0, 0, 1000, "\u0001\u0002")), "srt"));
        assertEquals("WEBVTT\n", write(List.of(Texts.wordless(0, 0, 1000, "\u0001")), "vtt"));
    }

    @Test
    void transcriptWithoutSegmentsIsAnEmptyFile() {
        assertEquals("", write(List.of(), "srt"));
        assertEquals("WEBVTT\n", write(List.of(), "vtt"));
    }

    @Test
    void subtitlesOfTheSampleTalkAreReadBack() {
        List<Cue> spoken = parsed(Fixtures.text(Fixtures.sampleTalk("srt")), false);
        var segments = new ArrayList<Segment>();
        for (Cue cue : spoken) {
            segments.add(
                    Texts.segment(
                            segments.size(),
                            cue.startMillis(),
                            cue.endMillis(),
                            String.join(" ", cue.lines())));
        }
        List<Cue> cues = srt(segments);
        checkRules(cues);
        assertEquals(words(segments), shown(cues));
        assertEquals(spoken.getFirst().startMillis(), cues.getFirst().startMillis());
        assertEquals(spoken.getLast().endMillis(), cues.getLast().endMillis());
    }

    private static void checkRules(List<Cue> cues) {
        long free = 0;
        for (Cue cue : cues) {
            assertTrue(cue.startMillis() >= free, () -> "overlap at " + cue);
            assertTrue(cue.endMillis() > cue.startMillis(), () -> "no time for " + cue);
            free = cue.endMillis();
            assertTrue(cue.lines().size() == 1 || cue.lines().size() == 2, cue::toString);
            for (String line : cue.lines()) {
                assertFalse(line.isBlank(), cue::toString);
                assertTrue(CueWord.width(line) <= 42, cue::toString);
            }
        }
    }

    private static String words(List<Segment> segments) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString().replaceAll("\\s+", "");
    }

    private static String shown(List<Cue> cues) {
        var text = new StringBuilder();
        cues.forEach(cue -> cue.lines().forEach(text::append));
        return text.toString().replaceAll("\\s+", "");
    }

    private List<Cue> srt(List<Segment> segments) {
        return parsed(write(segments, "srt"), false);
    }

    private List<Cue> vtt(List<Segment> segments) {
        String text = write(segments, "vtt");
        assertTrue(text.startsWith("WEBVTT\n"));
        return parsed(text, true);
    }

    private String write(List<Segment> segments, String extension) {
        TranscriptFormat format =
                extension.equals("srt") ? TranscriptFormat.SRT : TranscriptFormat.VTT;
        return publisher.transcript(
                Texts.source("talk"), Texts.transcript(), Speech.of(segments), format);
    }

    /// Reads as simple players do: blocks between blank lines, the first line with an arrow has the
    /// times, what follows is the text.
    private static List<Cue> parsed(String file, boolean vtt) {
        var cues = new ArrayList<Cue>();
        for (String block : file.split("\n\n+", -1)) {
            List<String> lines = block.lines().toList();
            int at = vtt ? 0 : 1;
            if (lines.isEmpty() || lines.getFirst().equals("WEBVTT")) {
                continue;
            }
            if (!vtt) {
                assertEquals(String.valueOf(cues.size() + 1), lines.getFirst());
            }
            Matcher times = TIMES.matcher(lines.get(at));
            assertTrue(times.matches(), lines.get(at));
            List<String> text = lines.subList(at + 1, lines.size());
            assertFalse(String.join("", text).contains("-->"), block);
            List<String> shown = vtt ? text.stream().map(SubtitleTest::unescaped).toList() : text;
            cues.add(new Cue(millis(lines.get(at), 0), millis(lines.get(at), 1), shown));
        }
        return cues;
    }

    private static long millis(String times, int side) {
        String[] parts = times.split(" --> ", -1)[side].split("[:,.]", -1);
        long seconds =
                (Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60
                        + Long.parseLong(parts[2]);
        return seconds * 1000 + Long.parseLong(parts[3]);
    }

    private static String unescaped(String line) {
        assertFalse(line.contains("<"), line);
        return line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<Segment> randomSegments(Random random) {
        var segments = new ArrayList<Segment>();
        long start = random.nextInt(3000);
        for (int i = 0; i < random.nextInt(12); i++) {
            long length = random.nextInt(4) == 0 ? 0 : random.nextInt(30_000);
            String text = randomText(random);
            segments.add(
                    random.nextBoolean()
                            ? Texts.segment(i, start, start + length, text)
                            : Texts.wordless(i, start, start + length, text));
            start += random.nextInt(3) == 0 ? 0 : random.nextInt(40_000);
        }
        return segments;
    }

    private static String randomText(Random random) {
        List<String> pieces =
                List.of(
                        "a",
                        "Fritz,",
                        "honey.",
                        "<b>",
                        "&amp;",
                        "👩‍👩‍👧",
                        "שלום",
                        "é",
                        "\n",
                        "  ");
        var text = new StringBuilder("w");
        for (int i = 0; i < random.nextInt(60); i++) {
            String piece =
                    random.nextInt(40) == 0
                            ? "long".repeat(random.nextInt(60))
                            : pieces.get(random.nextInt(pieces.size()));
            text.append(random.nextInt(5) == 0 ? "" : " ").append(piece);
        }
        return text.toString();
    }
}
