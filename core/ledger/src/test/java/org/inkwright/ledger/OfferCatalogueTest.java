package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferCatalogueTest {
    private static final String USUAL = OfferCatalogue.usualJson();

    static OfferCatalogue usual() {
        return sound(USUAL);
    }

    static OfferCatalogue sound(String json) {
        return assertInstanceOf(
                        CatalogueReading.Sound.class,
                        OfferCatalogue.read(json),
                        () -> OfferCatalogue.read(json).toString())
                .catalogue();
    }

    private static List<String> faults(String json) {
        return assertInstanceOf(CatalogueReading.Faulty.class, OfferCatalogue.read(json)).faults();
    }

    private static String with(String was, String now) {
        assertTrue(USUAL.contains(was), was);
        return USUAL.replaceFirst(Pattern.quote(was), now);
    }

    @ParameterizedTest
    @CsvSource({
        "credits-starter, 100, 500",
        "credits-basic, 250, 1000",
        "credits-professional, 500, 1800",
        "credits-enterprise, 1000, 3000"
    })
    void theUsualPackagesAreThoseOfTheProductPaper(String id, String credits, long cents) {
        PackageOffer offer = usual().pack(id).orElseThrow();
        assertEquals(Credits.of(credits), offer.credits());
        assertEquals(Money.of(cents, "USD"), offer.price());
    }

    @ParameterizedTest
    @CsvSource({
        "plan-free, 0, 10, 1, TARGETED, 1",
        "plan-basic, 595, 60, 1, TARGETED, 1",
        "plan-standard, 1995, 300, 3, FULL_CAPPED, 2",
        "plan-pro, 3995, 900, 5, FULL, 5"
    })
    void theUsualPlansAreThoseOfTheProductPaper(
            String id,
            long cents,
            long pool,
            int variants,
            Regeneration.Kind regeneration,
            int concurrency) {
        PlanOffer plan = usual().plans().plan(id).orElseThrow();
        assertEquals(Money.of(cents, "USD"), plan.price());
        assertEquals(new Generations(pool), plan.pool());
        assertEquals(variants, plan.limits().variants());
        assertEquals(regeneration, plan.limits().regeneration().kind());
        assertEquals(concurrency, plan.limits().concurrency());
    }

    @Test
    void theUsualBoostLasts720HoursAndCosts1995Cents() {
        BoostOffer boost = usual().plans().boost();
        assertEquals(720, boost.length().toHours());
        assertEquals(Money.of(1995, "USD"), boost.price());
        assertEquals("plan-pro", boost.limitsOf());
    }

    @Test
    void allFaultsAreListedAtOnceWithTheirPlaces() {
        String json =
                with("\"price\": 500", "\"price\": 5.5")
                        .replace("\"currency\": \"USD\"", "\"currency\": \"Dollar\"")
                        .replace("\"hourly\": 60", "\"hourly\": 0")
                        .replace("\"grace_hours\": 168", "\"grace_hours\": \"168\"")
                        .replace("\"kind\": \"full\"", "\"kind\": \"fully\"")
                        .replace("\"variants\": 5,", "")
                        .replace("\"id\": \"plan-basic\"", "\"id\": \"plan-free\"")
                        .replace(
                                "\"prepaid_limits_of\": \"plan-standard\"",
                                "\"prepaid_limits_of\": \"plan-gold\", \"prepaid\": 1");
        List<String> faults = faults(json);
        for (String place :
                List.of(
                        "packages[0] needs a whole number from 1",
                        "The catalogue names no currency",
                        "plans[2].limits needs a whole number from 1 to 1000000 as \"hourly\"",
                        "The catalogue needs a whole number as \"grace_hours\"",
                        "plans[3].limits.regeneration needs \"targeted\"",
                        "plans[3].limits lacks \"variants\"",
                        "The id \"plan-free\" is used more than once",
                        "There is no plan \"plan-gold\"",
                        "has \"prepaid\", which means nothing here")) {
            assertTrue(
                    faults.stream().anyMatch(fault -> fault.contains(place)),
                    place + " is missing in\n" + String.join("\n", faults));
        }
    }

    @Test
    void rule70APriceOfZeroMustBeWrittenAndAMissingOneIsAFault() {
        String free =
                with(
                        "\"credits\": \"100\", \"cost\": \"0\"",
                        "\"credits\": \"0\", \"cost\": \"0\"");
        String cached = free.replace("\"credits\": \"25\"", "\"credits\": \"0\"");
        assertTrue(OfferCatalogue.read(cached) instanceof CatalogueReading.Sound);
        String missing = with("\"credits\": \"100\", \"cost\": \"0\"", "\"cost\": \"0\"");
        assertEquals(List.of("prices.text[0].million_input lacks \"credits\"."), faults(missing));
        String number =
                with("\"credits\": \"100\", \"cost\": \"0\"", "\"credits\": 100, \"cost\": \"0\"");
        assertEquals(1, faults(number).size());
    }

    @ParameterizedTest(name = "rule 70: 100 credits against a cost of {0}: sound is {1}")
    @CsvSource({"3, true", "3.00, true", "3.000000000001, false", "2.5, true", "0, true"})
    void aCreditNeverBuysMoreThanTheCheapestPackageEarns(String cost, boolean sound) {
        String json =
                with(
                        "\"credits\": \"100\", \"cost\": \"0\"",
                        "\"credits\": \"100\", \"cost\": \"" + cost + "\"");
        assertEquals(sound, OfferCatalogue.read(json) instanceof CatalogueReading.Sound, json);
        if (!sound) {
            assertTrue(faults(json).getFirst().contains("earns less than it costs"));
        }
    }

    @Test
    void cachedInputIsNeverDearerThanOtherInput() {
        assertTrue(
                faults(with("\"credits\": \"25\"", "\"credits\": \"101\""))
                        .getFirst()
                        .contains("cached"));
    }

    @Test
    void aModelIsPricedOnceForAnAct() {
        String line =
                USUAL.substring(
                        USUAL.indexOf("{\"model\""), USUAL.indexOf("    ],\n    \"images\""));
        String twice = USUAL.replace(line, line.stripTrailing() + ",\n" + line);
        assertTrue(faults(twice).getFirst().contains("twice"));
        String other =
                USUAL.replace(
                        line, line.stripTrailing() + ",\n" + line.replace("\"*\"", "\"chapter\""));
        assertEquals(2, sound(other).prices().entries().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{} {}", "12", "{'version': 'x'}", "{\"a\": NaN}"})
    void whatIsNotOneJsonObjectIsRefusedInASentence(String json) {
        assertTrue(faults(json).getFirst().startsWith("The catalogue"));
    }

    @Test
    void anEmptyObjectListsEverythingThatIsMissing() {
        assertEquals(8, faults("{}").stream().filter(f -> f.contains("lacks")).count());
    }

    @Test
    void aDamagedFileIsRefusedAndNeverBreaksTheReader() {
        Random random = new Random(2);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            StringBuilder damaged = new StringBuilder(USUAL);
            for (int hit = 0; hit < 3; hit++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
                    default -> damaged.insert(at, "-\"{e9".charAt(random.nextInt(5)));
                }
            }
            if (OfferCatalogue.read(damaged.toString()) instanceof CatalogueReading.Faulty) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "seed 2 refused only " + refused);
    }
}
