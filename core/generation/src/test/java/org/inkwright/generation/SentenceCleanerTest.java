package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCleanerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | um, so the bees, uh, fly out | So the bees fly out.
                    en | We need flour, um, water and salt. | We need flour, water and salt.
                    en | I went, I went to the garden | I went to the garden.
                    en | The the hive is is open. | The hive is open.
                    en | We— we keep four hives. | We keep four hives.
                    en | It was bec- because of the rain. | It was because of the rain.
                    en | The honey is, you know, very, very sweet. | The honey is very, very sweet.
                    en | Well, okay, I mean, it works. | It works.
                    en | He had had enough, no, no. | He had had enough, no, no.
                    en | i think i'm late, | I think I'm late.
                    en | You know the bees, and I like honey. | You know the bees, and I like honey.
                    en | They are sort of calm. | They are calm.
                    en | That sort of thing is rare. | That sort of thing is rare.
                    en | What is it like? | What is it like?
                    en | Turn right. | Turn right.
                    en | She called 5 5 5. | She called 5 5 5.
                    en | He said, "um, the bread is done." | He said, "the bread is done."
                    en | Um, uh. | ''
                    en | Okay. | ''
                    en | It costs, um, $5 | It costs $5.
                    de | Ähm, die Bienen, die die Blüten suchen, fliegen, äh, weit | Die Bienen, die die Blüten suchen, fliegen weit.
                    de | Er geht heute, er geht heute nach Hause. | Er geht heute nach Hause.
                    fr | Euh, nous nous levons, vous savez, très tôt | Nous nous levons très tôt.
                    es | Eh, este pan es, o sea, muy bueno | Este pan es muy bueno.
                    it | Allora, il pane è, diciamo, buono | Il pane è buono.
                    pt | Hum, o pão é, tipo, muito bom | O pão é muito bom.
                    nl | Uh, het brood is, zeg maar, heel goed | Het brood is heel goed.
                    zh | 蜜蜂在花园里飞 | 蜜蜂在花园里飞。
                    ar | النحل في الحديقة | النحل في الحديقة.
                    en | Great 🐝 | Great 🐝
                    """)
    void onlyWhatNobodyWouldWriteIsLeftOut(String language, String spoken, String written) {
        assertEquals(written, new SentenceCleaner(Language.of(language)).clean(spoken));
    }
}
