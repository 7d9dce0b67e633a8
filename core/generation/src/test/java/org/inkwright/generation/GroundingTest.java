package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Budget Q5: what nobody said is marked, what was said is not. Source: five talks of forty
/// sentences, and eighty reports full of names and numbers.
class GroundingTest {
    private static final List<String> TOLD =
            List.of("coffee", "printing", "election", "glacier", "violin");
    private static final List<String> UNTOLD =
            List.of("sleep", "football", "airport", "bicycle", "cheese");
    private static final String[] FIRST = {
        "Marta", "Oskar", "Ingrid", "Paulo", "Yusuf", "Helen", "Viktor", "Naomi", "Bruno", "Sofia"
    };
    private static final String[] LAST = {
        "Lindgren", "Okafor", "Petersen", "Moreau", "Tanaka", "Quigley", "Ferrari", "Novak"
    };
    private static final String[] TOWNS = {"Uppsala", "Lisbon", "Galway", "Krakow", "Bergen"};
    private static final String[] DEEDS = {
        "planted %s trees beside the river near %s",
        "repaired %s clocks in the old tower of %s",
        "counted %s herons on the lake outside %s",
        "sold %s jars of honey at the market in %s",
        "painted %s doors in the harbour street of %s"
    };
    private static final String[] OTHER_NAMES = {"Gertrude", "Leopold", "Ximena", "Thaddeus"};
    private static final String[] NUMBER_WORDS = {"three", "seven", "eleven", "fifteen", "ninety"};

    private final Random random = new Random(11);
    private final List<String> reports = reports();
    private final List<String> talks = lines(TOLD);
    private final Grounding grounding = new Grounding("en", passages());

    private List<Passage> passages() {
        List<String> all = new ArrayList<>(talks);
        all.addAll(reports);
        List<Passage> passages = new ArrayList<>();
        for (String line : all) {
            int number = passages.size();
            passages.add(new Passage(number, number * 5_000L, number * 5_000L + 4_500, line));
        }
        return passages;
    }

    private static List<String> lines(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            try (var in = GroundingTest.class.getResourceAsStream("talks/" + name + ".txt")) {
                if (in == null) {
                    throw new IllegalStateException("no talk " + name);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private List<String> reports() {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String deed =
                    DEEDS[i % DEEDS.length].formatted(
                            i % 3 == 0 ? NUMBER_WORDS[i % 5] : String.valueOf(20 + i * 7),
                            TOWNS[random.nextInt(TOWNS.length)]);
            reports.add(
                    "In %d %s %s %s."
                            .formatted(
                                    1900 + i,
                                    FIRST[random.nextInt(FIRST.length)],
                                    LAST[random.nextInt(LAST.length)],
                                    deed));
        }
        return reports;
    }

    private boolean marked(String sentence, Predicate<Claim> how) {
        List<Claim> claims = grounding.check(sentence, List.of()).claims();
        return claims.stream().anyMatch(how);
    }

    private double share(List<String> sentences, Predicate<Claim> how) {
        assertTrue(sentences.size() >= 60, "too few sentences: " + sentences.size());
        long marked = sentences.stream().filter(one -> marked(one, how)).count();
        return (double) marked / sentences.size();
    }

    private static void atLeast(double wanted, double share, String what) {
        assertTrue(share >= wanted, what + " marked: " + share);
    }

    @Test
    void whatWasSaidIsSupportedWhereItWasSaid() {
        int right = 0;
        for (int i = 0; i < talks.size(); i++) {
            List<Claim> claims = grounding.check(talks.get(i), List.of()).claims();
            int number = i;
            boolean good =
                    claims.stream()
                            .allMatch(claim ->
                                    !claim.isDoubtful()
                                            && claim.support() != null
                                            && claim.support().first() <= number
                                            && claim.support().last() >= number);
            right += good ? 1 : 0;
        }
        atLeast(0.97, (double) right / talks.size(), "supported in place");
    }

    @Test
    void whatIsToldInOtherWordsIsSeldomDoubted() {
        List<String> retold = new ArrayList<>();
        for (String line : talks) {
            retold.add(retold(line));
        }
        double doubted = share(retold, Claim::isDoubtful);
        assertTrue(doubted <= 0.08, "falsely doubted: " + doubted);
    }

    /// Every sixth word is left out, another replaced, the halves change places.
    private String retold(String line) {
        List<String> words = new ArrayList<>(List.of(line.replaceAll("[.,]", "").split(" ", -1)));
        for (int at = words.size() - 2; at > 1; at -= 6) {
            words.remove(at);
        }
        words.set(random.nextInt(words.size() - 1) + 1, "indeed");
        int half = words.size() / 2;
        List<String> turned = new ArrayList<>(words.subList(half, words.size()));
        turned.addAll(words.subList(0, half));
        return String.join(" ", turned).toLowerCase(Locale.ROOT) + ".";
    }

    @Test
    void sentencesThatNobodySaidAreMarked() {
        atLeast(0.95, share(lines(UNTOLD), Claim::isDoubtful), "sentences of other talks");
    }

    /// The hard case: the subject was spoken of, but this was not said of it.
    @Test
    void mostThatWasNotSaidOfASubjectIsMarked() {
        List<Passage> four = new ArrayList<>();
        List<String> fifth = new ArrayList<>();
        for (Passage passage : passages()) {
            if (passage.number() < talks.size() && passage.number() % 5 == 3) {
                fifth.add(passage.text());
            } else {
                four.add(passage);
            }
        }
        var without = new Grounding("en", four);
        long marked =
                fifth.stream()
                        .filter(one ->
                                without.check(one, List.of()).claims().stream()
                                        .anyMatch(Claim::isDoubtful))
                        .count();
        assertEquals(40, fifth.size());
        atLeast(0.85, (double) marked / fifth.size(), "unsaid of a subject");
    }

    @Test
    void numbersAreReadInAnyWriting() {
        var source =
                new Grounding(
                        "en",
                        List.of(
                                new Passage(
                                        0, 0, 1, "The hall holds twelve rows and 1,200 seats.")));
        for (String same :
                List.of(
                        "The hall holds 12 rows and 1200 seats.",
                        "Twelve rows and 1,200 seats are in the hall.")) {
            assertFalse(source.check(same, List.of()).claims().getFirst().isDoubtful(), same);
        }
        assertTrue(
                source.check("The hall holds 12 rows and 1,300 seats.", List.of())
                        .claims()
                        .getFirst()
                        .doubts()
                        .contains(Claim.Doubt.NUMBER));
    }

    @Test
    void wrongNumbersAreMarked() {
        List<String> planted = new ArrayList<>();
        for (String report : reports) {
            int year = Integer.parseInt(report.substring(3, 7));
            planted.add(report.replace("" + year, "" + (year + 100 + random.nextInt(50))));
        }
        for (String line : talks) {
            for (String word : List.of("two", "four", "ten", "hundred", "eighteen", "thousand")) {
                if (line.contains(" " + word + " ")) {
                    planted.add(line.replace(" " + word + " ", " seventy "));
                }
            }
        }
        atLeast(
                0.95,
                share(planted, claim -> claim.doubts().contains(Claim.Doubt.NUMBER)),
                "wrong numbers");
    }

    @Test
    void wrongNamesAreMarked() {
        List<String> planted = new ArrayList<>();
        for (String report : reports) {
            String[] words = report.split(" ", -1);
            String other = OTHER_NAMES[random.nextInt(OTHER_NAMES.length)];
            planted.add(report.replace(words[2], other));
            planted.add(report.replace(words[3], "Brandenburg"));
        }
        atLeast(0.95, share(planted, Claim::isDoubtful), "wrong names");
    }

    @Test
    void namesOfOtherPassagesAreMarkedToo() {
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String[] words = reports.get(i).split(" ", -1);
            String near =
                    String.join(" ", reports.subList(Math.max(0, i - 5), Math.min(80, i + 6)));
            for (String name : FIRST) {
                if (!near.contains(name)) {
                    planted.add(reports.get(i).replace(words[2], name));
                    break;
                }
            }
        }
        long marked = planted.stream().filter(one -> marked(one, Claim::isDoubtful)).count();
        assertTrue(planted.size() > 10, "too few: " + planted.size());
        atLeast(0.95, (double) marked / planted.size(), "swapped names");
    }

    @Test
    void wrongQuotationsAreMarkedAndTheRealOneIsOffered() {
        int marked = 0;
        int offered = 0;
        int planted = 0;
        for (int i = 0; i < talks.size(); i++) {
            String[] words = talks.get(i).split(" ", -1);
            if (words.length < 9) {
                continue;
            }
            planted++;
            List<String> said = new ArrayList<>(List.of(words).subList(1, 8));
            said.set(2 + random.nextInt(3), "banana");
            var claims =
                    grounding
                            .check("He put it so: “" + String.join(" ", said) + "”.", List.of())
                            .claims();
            List<Claim.Quotation> quotations =
                    claims.stream().flatMap(claim -> claim.quotations().stream()).toList();
            marked +=
                    claims.stream().anyMatch(c -> c.doubts().contains(Claim.Doubt.QUOTATION))
                            ? 1
                            : 0;
            int number = i;
            offered += quotations.stream().anyMatch(one -> one.passage() == number) ? 1 : 0;
        }
        assertTrue(planted > 100, "too few: " + planted);
        atLeast(0.95, (double) marked / planted, "wrong quotations");
        atLeast(0.95, (double) offered / planted, "real quotations offered");
    }

    @Test
    void rightQuotationsAreNotMarked() {
        var claims =
                grounding
                        .check(
                                "The speaker says: \"washed coffee tastes clean and a bit sour\".",
                                List.of())
                        .claims();
        assertEquals(Claim.Faithful.YES, claims.getFirst().quotations().getFirst().faithful());
        assertFalse(claims.getFirst().doubts().contains(Claim.Doubt.QUOTATION));
    }

    @Test
    void denialsAreMarked() {
        List<String> planted = new ArrayList<>();
        for (String line : talks) {
            if (!line.matches("(?i).*\\b(not|no|never|nobody|none|nothing|without|cannot)\\b.*")
                    && line.contains(" is ")) {
                planted.add(line.replaceFirst(" is ", " is not "));
            }
        }
        long marked =
                planted.stream()
                        .filter(one -> marked(one, c -> c.doubts().contains(Claim.Doubt.NEGATION)))
                        .count();
        assertTrue(planted.size() > 15, "too few: " + planted.size());
        atLeast(0.9, (double) marked / planted.size(), "denials");
    }

    @Test
    void headingsAndLittlePhrasesClaimNothing() {
        assertTrue(grounding.check("## Wash the coffee", List.of()).claims().isEmpty());
        assertTrue(grounding.check("And so it is.", List.of()).claims().isEmpty());
        assertTrue(grounding.check("  ", List.of()).claims().isEmpty());
    }

    @Test
    void aParagraphKeepsItsSpansAndOffsets() {
        String paragraph = talks.get(6) + " " + talks.get(7) + " Pigs fly to the purple moon.";
        GroundedParagraph checked = grounding.check(paragraph, List.of(3));
        assertEquals(3, checked.claims().size());
        Claim last = checked.claims().getLast();
        assertEquals("Pigs fly to the purple moon.", paragraph.substring(last.start(), last.end()));
        assertEquals(Set.of(Claim.Doubt.UNSUPPORTED), last.doubts());
        assertEquals(List.of(new Claim.Span(6, 7)), checked.spans());
    }

    @Test
    void citationsAreNotBelieved() {
        assertTrue(
                new Grounding("en", passages())
                        .check("Pigs fly to the purple moon.", List.of(1, 2, 3, 9_999))
                        .claims()
                        .getFirst()
                        .isDoubtful());
    }

    @Test
    void oddTextsDoNoHarm() {
        var none = new Grounding("en", List.of());
        assertTrue(
                none.check("Bees need wax. \"Bees need wax now\".", List.of())
                        .claims()
                        .getFirst()
                        .isDoubtful());
        for (String odd : List.of("\"", "“”", "1", "\uD83D\uDE00".repeat(50), "x".repeat(50_000))) {
            grounding.check(odd, List.of());
        }
        var chinese = new Grounding("zh", List.of(new Passage(0, 0, 1, "蜜蜂住在蜂箱里。")));
        assertFalse(
                chinese.check("蜜蜂住在蜂箱里。", List.of()).claims().stream().anyMatch(Claim::isDoubtful));
    }
}
