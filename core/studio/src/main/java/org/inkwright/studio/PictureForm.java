package org.inkwright.studio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What the first bytes of a picture's file say: of which format it is, whatever the file is
/// called, and how large the picture. Nothing is decoded.
///
/// @param ending what the name of such a file ends with
/// @param width in pixels; 0 when those bytes do not say
/// @param height in pixels; 0 when those bytes do not say
record PictureForm(String ending, int width, int height) {
    private static final int BIGGEST = 1 << 20;

    /// Of a file's bytes, or of enough of its first; empty when it is no picture.
    static Optional<PictureForm> of(byte[] bytes) {
        return ending(bytes)
                .map(ending -> {
                    try {
                        return sized(ending, bytes);
                    } catch (IndexOutOfBoundsException e) {
                        return new PictureForm(ending, 0, 0);
                    }
                });
    }

    private static Optional<String> ending(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("jpg");
        }
        if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
            return Optional.of("gif");
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return Optional.of("webp");
        }
        return begins(bytes, 0, "BM") && bytes.length > 54 ? Optional.of("bmp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String sign) {
        byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static PictureForm sized(String ending, byte[] bytes) {
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (ending) {
            case "png" -> sane(ending, big.getInt(16), big.getInt(20));
            case "gif" -> sane(ending, little.getChar(6), little.getChar(8));
            case "bmp" -> sane(ending, little.getInt(18), Math.abs(little.getInt(22)));
            case "webp" -> webp((char) bytes[15], little);
            default -> jpeg(big);
        };
    }

    private static PictureForm sane(String ending, int width, int height) {
        boolean sane = width > 0 && height > 0 && width < BIGGEST && height < BIGGEST;
        return new PictureForm(ending, sane ? width : 0, sane ? height : 0);
    }

    /// Goes from segment to segment until one describes the picture.
    private static PictureForm jpeg(ByteBuffer file) {
        int at = 2;
        while (true) {
            int marker = file.get(at + 1) & 0xff;
            boolean frame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (frame) {
                return sane("jpg", file.getChar(at + 7), file.getChar(at + 5));
            }
            if (marker == 0xda || (file.get(at) & 0xff) != 0xff) {
                return new PictureForm("jpg", 0, 0);
            }
            // a fill byte stands alone
            at += marker == 0xff ? 1 : 2 + file.getChar(at + 2);
        }
    }

    /// @param variant a blank, `L` for lossless or `X` for extended
    private static PictureForm webp(char variant, ByteBuffer file) {
        return switch (variant) {
            case 'X' -> {
                int width = 1 + (file.getInt(24) & 0xffffff);
                yield sane("webp", width, 1 + (file.getInt(26) >>> 8));
            }
            case 'L' -> {
                int bits = file.getInt(21);
                yield sane("webp", 1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
            }
            default -> sane("webp", file.getChar(26) & 0x3fff, file.getChar(28) & 0x3fff);
        };
    }
}
