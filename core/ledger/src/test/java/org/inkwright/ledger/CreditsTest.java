package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1000000, 1",
        "12.5, 12500000, 12.5",
        "0.000001, 1, 0.000001",
        "-3.10, -3100000, -3.1",
        "100, 100000000, 100",
        "9223372036854.775807, 9223372036854775807, 9223372036854.775807"
    })
    void decimalsAreReadAndWrittenExactly(String read, long count, String written) {
        assertEquals(count, Credits.of(read).count());
        assertEquals(written, Credits.of(read).toString());
        assertEquals(Credits.of(read), Credits.of(Credits.of(read).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1.",
                ".5",
                "1e3",
                "1,5",
                "+1",
                "0.0000001",
                "NaN",
                "١",
                "1\n",
                "99999999999999"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Credits.of(text));
    }

    @Test
    void rule7TheLargestAmountIsRefusedRatherThanWrappedAround() {
        assertThrows(LedgerOverflowException.class, () -> Credits.of("9223372036854.775808"));
        var most = new Credits(Long.MAX_VALUE);
        var least = new Credits(Long.MIN_VALUE);
        assertThrows(LedgerOverflowException.class, () -> most.plus(new Credits(1)));
        assertThrows(LedgerOverflowException.class, () -> least.minus(new Credits(1)));
        assertThrows(LedgerOverflowException.class, least::negated);
        Amount money = Money.of(Long.MAX_VALUE, "USD");
        assertThrows(LedgerOverflowException.class, () -> money.plus(Money.of(1, "USD")));
    }

    @Test
    void rule7SumsAreExactOrFailWhateverIsAdded() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            long one = nearTheLimits(random);
            long other = nearTheLimits(random);
            BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
            if (sum.bitLength() <= 63) {
                assertEquals(
                        sum.longValueExact(), new Credits(one).plus(new Credits(other)).count());
            } else {
                String where = "seed " + seed + ", round " + round;
                assertThrows(
                        LedgerOverflowException.class,
                        () -> new Credits(one).plus(new Credits(other)),
                        where);
            }
        }
    }

    private static long nearTheLimits(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Long.MAX_VALUE - random.nextInt(3);
            case 1 -> Long.MIN_VALUE + random.nextInt(3);
            case 2 -> random.nextLong(-3, 4);
            default -> random.nextLong();
        };
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "7999, 1", "8000, 1", "8001, 2", "16000, 2", "16001, 3"})
    void rule24AGenerationPaysForEveryStarted8000Tokens(long tokens, long generations) {
        assertEquals(new Generations(generations), Generations.forTokens(tokens));
    }

    @Test
    void amountsOfDifferentUnitsAreNotAdded() {
        Amount credit = new Credits(1);
        assertThrows(IllegalArgumentException.class, () -> credit.plus(new Generations(1)));
        Amount dollar = Money.of(1, "USD");
        assertThrows(IllegalArgumentException.class, () -> dollar.plus(Money.of(1, "EUR")));
        assertThrows(IllegalArgumentException.class, () -> Unit.money("credit"));
        assertThrows(IllegalArgumentException.class, () -> new Unit("usd"));
    }
}
