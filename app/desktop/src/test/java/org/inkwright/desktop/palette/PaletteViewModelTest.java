package org.inkwright.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inkwright.desktop.palette.PaletteViewModel.Entry;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel palette =
            new PaletteViewModel(() ->
                    Stream.of("Settings", "Export as Markdown", "Open recordings", "Höhere Töne")
                            .map(this::entry)
                            .toList());

    @Test
    void withoutLettersEverythingIsOffered() {
        palette.open();
        assertEquals(4, palette.hits().size());
        assertEquals("Settings", first());
    }

    @Test
    void lettersFindWordsTheyBegin() {
        palette.open();
        palette.queryProperty().set("exmd");
        assertEquals(List.of("Export as Markdown"), words());
        palette.queryProperty().set("open rec");
        assertEquals("Open recordings", first());
        palette.queryProperty().set("HOHE TON");
        assertEquals("Höhere Töne", first());
    }

    @Test
    void whatBeginsLikeTheLettersComesFirst() {
        palette.open();
        palette.queryProperty().set("o");
        assertEquals("Open recordings", first());
    }

    @Test
    void nothingFitsWithoutAnError() {
        palette.open();
        palette.queryProperty().set("zzz");
        assertTrue(palette.hits().isEmpty());
    }

    @Test
    void whatWasUsedLastIsOnTopNextTime() {
        palette.open();
        palette.run(palette.hits().get(2));
        assertEquals(List.of("Open recordings"), done);
        palette.open();
        assertEquals("Open recordings", first());
        assertEquals("", palette.queryProperty().get());
    }

    private String first() {
        return palette.hits().getFirst().words();
    }

    private List<String> words() {
        return palette.hits().stream().map(Entry::words).toList();
    }

    private Entry entry(String words) {
        return new Entry(words, words, "", "", () -> done.add(words));
    }
}
