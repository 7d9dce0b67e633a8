package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechModelFileTest {
    private static final int STORAGE = 44;
    private static final int FILTERS = 48;
    private static final int VOCABULARY = FILTERS + 8 + 4 * 80 * 201;
    private static final int TENSORS = 586_235;

    @TempDir private Path folder;

    @Test
    void theDemoModelIsUsable() {
        var expected = new SpeechModelCheck.Usable(false, "tiny, 51864 tokens, q8_0");
        assertEquals(expected, SpeechModelFile.check(Fixtures.demoModel()));
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        assertRefused(folder.resolve("missing.bin"));
        assertRefused(folder);
        assertRefused(file(new byte[0]));
        assertRefused(file(new byte[3]));
        assertRefused(file("<!DOCTYPE html><html><body>Not found</body></html>".repeat(50)));
        assertRefused(file("GGUF" + "x".repeat(5000)));
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        assertRefused(file(random));
        ByteBuffer.wrap(random).order(ByteOrder.LITTLE_ENDIAN).putInt(0x67676d6c);
        assertRefused(file(random));
    }

    @Test
    void aModelThatWasCutShortIsRefusedWhereverItWasCut() throws IOException {
        Path model = copy();
        long size = Files.size(model);
        try (var channel = FileChannel.open(model, StandardOpenOption.WRITE)) {
            var random = new Random(2);
            for (long at = size - 1; at > 0; at -= 1 + random.nextInt((int) (size / 60))) {
                channel.truncate(at);
                assertRefused(model);
            }
            for (long at : new long[] {TENSORS, VOCABULARY + 4, VOCABULARY, FILTERS, 4}) {
                channel.truncate(at);
                assertRefused(model);
            }
        }
    }

    @Test
    void aModelWithSomethingBehindItsEndIsRefused() throws IOException {
        Path model = copy();
        Files.write(model, new byte[1], StandardOpenOption.APPEND);
        assertRefused(model);
        Files.write(model, new byte[500], StandardOpenOption.APPEND);
        assertRefused(model);
    }

    @Test
    void hostileSizesAreRefused() throws IOException {
        Path model = copy();
        int[] values = {-1, 0, 7, 1 << 20, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int field = 0; field < 11; field++) {
            for (int value : values) {
                refusedWith(model, 4 * field, value);
            }
        }
        refusedWith(model, STORAGE, 0);
        refusedWith(model, STORAGE, 4);
        refusedWith(model, STORAGE, -1);
        for (int at : new int[] {FILTERS, FILTERS + 4, VOCABULARY, VOCABULARY + 4, TENSORS}) {
            for (int value : values) {
                refusedWith(model, at, value);
            }
        }
    }

    @Test
    void damagedTensorsAreRefused() throws IOException {
        Path model = copy();
        int head = TENSORS;
        refusedWith(model, head, 4);
        refusedWith(model, head + 4, 1000);
        refusedWith(model, head + 8, 5);
        refusedWith(model, head + 8, 99);
        refusedWith(model, head + 12, 129);
        refusedWith(model, head + 16, 1 << 30);
        refusedWith(model, head + 20, 0x20202020);
    }

    @Test
    void twoTensorsOfOneNameAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.demoModel());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int name = text.indexOf("encoder.blocks.1.attn.query.bias");
        bytes[name + "encoder.blocks.".length()] = '0';
        assertRefused(file(bytes));
    }

    @Test
    void randomDamageToTheHeadsNeverThrows() throws IOException {
        Path model = copy();
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int at = random.nextInt(round % 2 == 0 ? 4096 : TENSORS + 200);
            int before = put(model, at, random.nextInt());
            assertDoesNotThrow(() -> SpeechModelFile.check(model));
            put(model, at, before);
        }
    }

    private static void refusedWith(Path model, int at, int value) throws IOException {
        int before = put(model, at, value);
        assertRefused(model);
        put(model, at, before);
    }

    private static int put(Path model, int at, int value) throws IOException {
        try (var channel =
                FileChannel.open(model, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var old = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(old, at);
            var fresh = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).flip();
            channel.write(fresh, at);
            return old.getInt(0);
        }
    }

    private static void assertRefused(Path model) {
        var refused =
                assertInstanceOf(SpeechModelCheck.Unusable.class, SpeechModelFile.check(model));
        assertTrue(!refused.detail().isBlank());
    }

    private Path copy() throws IOException {
        return Files.copy(Fixtures.demoModel(), folder.resolve("model.bin"));
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.bin"), content);
    }
}
