package org.inkwright.publishing;

import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTest {
    private static final Draft DRAFT =
            Texts.draft(
                    new FrontMatter(
                            "Bees, bread & a garden: \"life\" at home",
                            "en",
                            "Three simple things.\nNone of them is far away.",
                            new SeoFields(
                                    "Bees, bread and a garden",
                                    "A little talk about life at home: bees, bread and a garden.",
                                    "bees-bread-and-a-garden",
                                    List.of("bees", "sourdough: bread", "- garden"))));
    private static final List<WrittenChapter> CHAPTERS =
            List.of(
                    Texts.chapter(
                            0,
                            "Welcome",
                            """
                            Good morning, and welcome to our *little* talk
                            about **life** at home.

                            Today I will speak about three things:

                            - bees,
                            - bread,
                            - the garden.
                            """),
                    Texts.chapter(
                            1,
                            "Bees & <honey> *again*",
                            """
                            ### In the hive

                            > A bee makes a spoon of honey in its life.

                            See [the hive](https://example.org/a?b=1&c=2), not
                            [this](javascript:alert(1)) <b onclick="x()">bold</b>.

                            ```
                            hive < 60,000 bees
                            ```
                            """),
                    Texts.unwritten(2, "Goodbye"));
    private static final List<Segment> SEGMENTS =
            List.of(
                    Texts.segment(
                            0,
                            320,
                            4420,
                            "Good morning, and welcome to our little talk about life at home."),
                    Texts.segment(1, 4870, 7360, "Today I will speak about three things."),
                    Texts.segment(
                            2,
                            7360,
                            19000,
                            "A bee flies a long way for one spoon of honey, and it has to visit more"
                                    + " flowers than you would ever like to count, so be kind to it"
                                    + " when it comes to your table."),
                    Texts.wordless(3, 19000, 19000, "Bread\n& <butter> --> 👩‍🍳"),
                    Texts.wordless(4, 18500, 21000, "שלום, זה לחם."),
                    Texts.segment(5, 360_000_000, 360_001_250, "A hundred hours later."));

    private final Publisher publisher = new TextPublisher();

    @ParameterizedTest
    @EnumSource
    void draftIsWrittenAsItAlwaysWas(DraftFormat format) {
        Golden.check("draft." + format.extension(), publisher.draft(DRAFT, CHAPTERS, format));
    }

    @ParameterizedTest
    @EnumSource
    void transcriptIsWrittenAsItAlwaysWas(TranscriptFormat format) {
        Golden.check(
                "transcript." + format.extension(),
                publisher.transcript(
                        Texts.source("A little talk"),
                        Texts.transcript(),
                        Speech.of(SEGMENTS),
                        format));
    }
}
