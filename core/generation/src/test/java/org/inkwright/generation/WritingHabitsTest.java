package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WritingHabitsTest {
    private static final String ENGLISH =
            """
            # Bees

            I don't keep bees for the honey. I keep them — and it's a long story — for the sound. \
            You can hear it from the road!

            And you'll hear it in winter, too. And then it's lower. The sound of the hive is the sound \
            of the weather. I can't say it better.

            - The hive is warm.
            - The hive is loud.

            And the weather is what I write about, because the weather is what the bees are about, and \
            the hive is what the weather makes of them when the year is long and the road is wet and \
            I am at home with nothing to do but listen.
            """;

    @Test
    void habitsOfAnEnglishTextAreCounted() {
        WritingHabits habits = WritingHabits.of(ENGLISH);
        String told = String.join("\n", habits.sentences());
        assertEquals("en", habits.language());
        assertEquals("English", habits.languageName());
        assertTrue(told.contains("1 in 10 more than 30"), told);
        assertTrue(told.contains("The first person (I) is used often"), told);
        assertTrue(told.contains("(we) never"), told);
        assertTrue(told.contains("“it's” are used often"), told);
        assertTrue(told.contains("set often: dashes"), told);
        assertTrue(told.contains("never set: semicolons"), told);
        assertTrue(told.contains("Headings divide"), told);
        assertTrue(told.contains("Lists are used"), told);
        assertTrue(told.contains("often begin with: “and”"), told);
    }

    @Test
    void headingsAndMarkupAreNoWords() {
        assertEquals(
                WritingHabits.of("The hive is loud.").words(),
                WritingHabits.of("## A heading\n\n**The** hive is [loud](https://example.com).")
                        .words());
    }

    @Test
    void languagesAreToldApart() {
        assertEquals(
                "de",
                WritingHabits.of(
                                "Ich schreibe nicht gern über das Wetter, aber ich muss es tun, weil es"
                                        + " da ist und weil wir darin leben, ob wir wollen oder nicht.")
                        .language());
        assertEquals(
                "fr",
                WritingHabits.of(
                                "Je n'aime pas écrire sur le temps qu'il fait, mais il est là et nous"
                                        + " vivons dans ce temps, que nous le voulions ou pas.")
                        .language());
        assertEquals(
                "es",
                WritingHabits.of(
                                "No me gusta escribir sobre el tiempo, pero lo tengo que hacer porque"
                                        + " está ahí y porque vivimos en él, lo queramos o no.")
                        .language());
        assertEquals("", WritingHabits.of("Zażółć gęślą jaźń. ".repeat(20)).language());
    }

    @Test
    void inOtherLanguagesLessIsSaidAndNothingWrong() {
        var habits = WritingHabits.of("Zażółć gęślą jaźń, powiedział stary człowiek. ".repeat(20));
        String told = String.join("\n", habits.sentences());
        assertTrue(
                told.startsWith("Sentences have about 6 words; 10 in 10".substring(0, 30)), told);
        assertFalse(told.contains("person"), told);
        assertFalse(told.contains("Contractions"), told);
    }

    @Test
    void aTextWithoutWordsHasNoHabits() {
        assertEquals(0, WritingHabits.of("").words());
        assertTrue(WritingHabits.of("--- *** ???\n\n12 34").sentences().isEmpty());
    }

    @Test
    void sharesReadAsPeopleSayThem() {
        assertEquals("none", WritingHabits.share(0, 10));
        assertEquals("few", WritingHabits.share(1, 100));
        assertEquals("3 in 10", WritingHabits.share(3, 10));
        assertEquals("nearly all", WritingHabits.share(99, 100));
    }
}
