package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The beginnings of files as their formats describe them.
class PictureFormTest {
    @Test
    void eachFormatSaysHowLargeItsPictureIs() {
        assertEquals(
                form("png", 640, 480),
                of("89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08060000"));
        assertEquals(form("gif", 320, 200), of(hex("GIF89a") + "4001 c800 f70000"));
        assertEquals(
                form("bmp", 16, 8),
                of(hex("BM") + "00".repeat(16) + "10000000 f8ffffff" + "00".repeat(40)));
        assertEquals(
                form("jpg", 1280, 720),
                of("ffd8 ffe0 0010 4a46494600010100000100010000 ff ffc2 0011 08 02d0 0500 03"));
        assertEquals(
                form("webp", 1000, 500),
                of(hex("RIFF") + "00000000" + hex("WEBPVP8X") + "0a000000 10000000 e70300 f30100"));
        assertEquals(
                form("webp", 300, 20),
                of(
                        hex("RIFF")
                                + "00000000"
                                + hex("WEBPVP8 ")
                                + "00000000 000000 9d012a 2c01 1400 0000"));
        assertEquals(
                form("webp", 256, 2),
                of(hex("RIFF") + "00000000" + hex("WEBPVP8L") + "00000000 2f ff400000 00"));
    }

    @Test
    void aFileThatBreaksOffIsAPictureOfUnknownSize() {
        assertEquals(form("png", 0, 0), of("89504e470d0a1a0a 0000000d"));
        assertEquals(form("jpg", 0, 0), of("ffd8 ffe0 0010 4a46"));
        assertEquals(form("jpg", 0, 0), of("ffd8 ffda 0010 4a46"));
        assertEquals(form("png", 0, 0), of("89504e470d0a1a0a 0000000d 49484452 ffffffff 00000000"));
    }

    @Test
    void whatHasNoSignIsNoPicture() {
        assertEquals(Optional.empty(), of("00"));
        assertEquals(Optional.empty(), of(hex("RIFF") + "00000000" + hex("WAVE")));
    }

    @Test
    void anyBytesBehindASignAreRead() {
        var random = new Random(5);
        for (String sign :
                new String[] {"89504e470d0a1a0a", "ffd8ff", "474946383961", "424d", "52494646"}) {
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                byte[] head = HexFormat.of().parseHex(sign);
                byte[] file = Arrays.copyOf(head, head.length + bytes.length);
                System.arraycopy(bytes, 0, file, head.length, bytes.length);
                PictureForm.of(file).ifPresent(form -> assertEquals(true, form.width() >= 0));
            }
        }
    }

    private static Optional<PictureForm> form(String ending, int width, int height) {
        return Optional.of(new PictureForm(ending, width, height));
    }

    private static Optional<PictureForm> of(String hex) {
        return PictureForm.of(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static String hex(String letters) {
        return HexFormat.of().formatHex(letters.getBytes(StandardCharsets.ISO_8859_1));
    }
}
