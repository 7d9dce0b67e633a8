package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
    private static final PriceBook BOOK =
            new PriceBook(
                    "v7",
                    List.of(
                            text("big", PriceEntry.Text.ANY, "150.5", "15.05", "600"),
                            text("big", "seo", "10", "1", "20"),
                            text("free", PriceEntry.Text.ANY, "0", "0", "0"),
                            new PriceEntry.Image("painter", rate("1.25")),
                            new PriceEntry.Speech("voice", rate("20")),
                            new PriceEntry.Transcription("ear", rate("1"))));

    private static PriceEntry text(String model, String act, String in, String cached, String out) {
        return new PriceEntry.Text(model, act, rate(in), rate(cached), rate(out));
    }

    private static Rate rate(String credits) {
        return new Rate(new BigDecimal(credits), BigDecimal.ZERO);
    }

    private static void assertPrice(
            String credits, long generations, String model, String act, MeteredUse use) {
        assertEquals(
                new Pricing.Priced(Funds.price(generations, credits), "v7"),
                BOOK.price(model, act, use));
    }

    @ParameterizedTest(name = "rules 6 and 66: {0} tokens in, {1} of them cached, {2} out")
    @CsvSource({
        "0, 0, 0, 0, 0",
        "1, 0, 0, 0.000151, 1",
        "1, 1, 0, 0.000016, 1",
        "2, 1, 0, 0.000166, 1",
        "20, 0, 0, 0.00301, 1",
        "6000, 0, 2000, 2.103, 1",
        "6000, 6000, 2001, 1.2909, 2",
        "1000000, 0, 1000000, 750.5, 250"
    })
    void textIsPricedExactlyAndRoundedUpwardsOnceAtTheEnd(
            long prompt, long cached, long completion, String credits, long generations) {
        var use = new MeteredUse.Tokens(prompt, cached, completion);
        assertPrice(credits, generations, "big", "chapter", use);
        assertEquals(prompt, use.cached() + use.uncached());
    }

    @Test
    void anActWithALineOfItsOwnIsPricedByThatLine() {
        assertPrice("0.00003", 1, "big", "seo", new MeteredUse.Tokens(1, 0, 1));
    }

    @Test
    void rule70WhatHasNoLineIsRefusedAndAWrittenZeroIsFree() {
        var use = new MeteredUse.Tokens(1, 0, 1);
        assertPrice("0", 1, "free", "chapter", use);
        assertEquals(new Pricing.UnknownModel("other"), BOOK.price("other", "chapter", use));
        assertEquals(new Pricing.NoPrice("painter"), BOOK.price("painter", "chapter", use));
        assertEquals(
                new Pricing.NoPrice("big"), BOOK.price("big", "image", new MeteredUse.Images(1)));
    }

    @Test
    void picturesSpeechAndTranscriptionHaveUnitsOfTheirOwnAndUseNoGenerations() {
        assertPrice("3.75", 0, "painter", "image", new MeteredUse.Images(3));
        assertPrice("0.00002", 0, "voice", "speech", new MeteredUse.Speech(1));
        assertPrice(
                "0.500278",
                0,
                "ear",
                "transcribe",
                new MeteredUse.Transcription(Duration.ofMillis(1_800_001)));
        assertPrice("1", 0, "ear", "transcribe", new MeteredUse.Transcription(Duration.ofHours(1)));
        assertPrice("0", 0, "ear", "transcribe", new MeteredUse.Transcription(Duration.ZERO));
    }

    @Test
    void rule67UseThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MeteredUse.Tokens(5, 6, 0));
        assertThrows(IllegalArgumentException.class, () -> new MeteredUse.Tokens(-1, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new MeteredUse.Tokens(0, 0, Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> new MeteredUse.Images(-1));
    }

    @Test
    void whatAnActCostsUsIsExact() {
        var line =
                new PriceEntry.Text(
                        "big", PriceEntry.Text.ANY, cost("2.5"), cost("0.25"), cost("10"));
        var book =
                new PriceBook("v7", List.of(line, new PriceEntry.Image("painter", cost("0.04"))));
        var use = new MeteredUse.Tokens(1001, 1, 3);
        assertEquals(
                0,
                new BigDecimal("0.00253025").compareTo(book.cost("big", "x", use).orElseThrow()));
        var images = new MeteredUse.Images(3);
        assertEquals(
                0,
                new BigDecimal("0.12").compareTo(book.cost("painter", "", images).orElseThrow()));
        assertEquals(Optional.empty(), book.cost("other", "x", use));
    }

    private static Rate cost(String money) {
        return new Rate(BigDecimal.ONE, new BigDecimal(money));
    }
}
