package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Budget Q5 through the use case, on the sample talk: what nobody said is marked, what was said is
/// not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");

    private final List<String> said =
            TrueTalk.read().segments().stream().map(TrueTalk.TrueSentence::text).toList();
    private Rig rig;
    private Draft draft;
    private ChapterId chapter;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        rig.transcriber.hear(said);
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        draft = rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        chapter =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().chapters(draft.id()))
                        .getFirst()
                        .chapter()
                        .id();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void whatWasSaidIsSupportedWhereItWasSaid() {
        List<String> telling = said.subList(4, 29);
        long supported =
                telling.stream()
                        .map(sentence -> check(sentence).getFirst())
                        .filter(claim -> claim.standing() == Evidence.Standing.SUPPORTED)
                        .filter(claim -> claim.missing().isEmpty() && !claim.said().isEmpty())
                        .count();
        assertTrue(supported >= telling.size() - 1, supported + " of " + telling.size());
        Evidence.Claim queen = check(said.get(5)).getFirst();
        assertTrue(
                queen.said().stream()
                        .anyMatch(one ->
                                one.words().equals(said.get(5))
                                        && one.time().startMillis() == 12_500));
    }

    @Test
    void whatNobodySaidIsMarked() {
        for (String sentence :
                List.of(
                        "The neighbours keep goats in a stable behind the church.",
                        "Football was invented by sailors who waited for the tide.",
                        "The airport closed because of heavy snow.")) {
            Evidence.Claim claim = check(sentence).getFirst();
            assertEquals(Evidence.Standing.UNSUPPORTED, claim.standing(), sentence);
            assertFalse(claim.missing().isEmpty());
        }
    }

    @Test
    void aWrongNumberAndAWrongNameAreMissing() {
        Evidence.Claim number =
                check("Each hive holds about fifty thousand bees and one queen.").getFirst();
        assertEquals(Evidence.Standing.PARTLY, number.standing());
        assertEquals(List.of("fifty"), number.missing());
        Evidence.Claim name =
                check(
                                "A swarm left the second hive in Lisbon, and we found it in a tall tree"
                                        + " beside the road.")
                        .getFirst();
        assertEquals(Evidence.Standing.PARTLY, name.standing());
        assertEquals(List.of("Lisbon"), name.missing());
    }

    @Test
    void aWrongQuotationHasTheRealOneBesideIt() {
        String text = "Remember: \"Always leave enough sugar for the winter\", she says.";
        Evidence.Claim claim = check(text).getFirst();
        Evidence.Quotation wrong = Objects.requireNonNull(claim.quotation());
        assertEquals(
                "Always leave enough sugar for the winter",
                text.substring(wrong.from(), wrong.to()));
        assertEquals("Always leave enough honey for the winter", wrong.nearest());
        assertFalse(claim.standing() == Evidence.Standing.SUPPORTED);
    }

    @Test
    void theSentencesCoverTheTextAndSomeClaimNothing() {
        String text =
                """
                # Bees

                Hello! I keep four hives behind the old house. Why four?

                Goats live in the airport.

                """;
        List<Evidence.Claim> claims = check(text);
        assertEquals(Evidence.Standing.NO_CLAIM, claims.getFirst().standing());
        assertEquals("# Bees", words(text, claims.getFirst()));
        assertEquals(Evidence.Standing.UNSUPPORTED, claims.getLast().standing());
        assertEquals("Goats live in the airport.", words(text, claims.getLast()));
        assertTrue(
                claims.stream()
                        .anyMatch(claim ->
                                claim.standing() == Evidence.Standing.SUPPORTED
                                        && words(text, claim).contains("four hives")));
        assertEquals(
                text.replaceAll("\\s", ""),
                String.join("", claims.stream().map(claim -> words(text, claim)).toList())
                        .replaceAll("\\s", ""));
        assertEquals(List.of(), check(" \n\n"));
    }

    @Test
    void picturesClaimNothing() {
        String alone = "![Goats in the airport \\] of Lisbon](pictures/a1b2 (3).png \"Snow\")";
        String text = alone + "\n\n" + said.get(5) + " ![](pictures/goat.png) Goats live here.";
        List<Evidence.Claim> claims = check(text);
        assertEquals(alone, words(text, claims.getFirst()));
        assertEquals(
                List.of(
                        Evidence.Standing.NO_CLAIM,
                        Evidence.Standing.SUPPORTED,
                        Evidence.Standing.NO_CLAIM,
                        Evidence.Standing.UNSUPPORTED),
                claims.stream().map(Evidence.Claim::standing).toList());
        assertTrue(words(text, claims.getLast()).endsWith("Goats live here."));
    }

    @Test
    void aDraftThatIsGoneIsRefusedAndNoTextIsPrinted() {
        DraftId unknown = new DraftId(new UUID(1, 1));
        assertThrows(
                StudioException.class,
                () -> rig.studio.evidence().check(unknown, chapter, "Bees."));
        assertFalse(check(said.get(5)).toString().contains("queen"), "texts are not printed");
    }

    private List<Evidence.Claim> check(String markdown) {
        return rig.studio.evidence().check(draft.id(), chapter, markdown);
    }

    private static String words(String text, Evidence.Claim claim) {
        return text.substring(claim.from(), claim.to());
    }
}
