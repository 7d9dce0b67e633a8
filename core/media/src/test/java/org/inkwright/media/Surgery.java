package org.inkwright.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Changes media files byte by byte, to what no encoder of ours writes.
final class Surgery {
    private Surgery() {}

    /// A WAV file with a title of raw bytes.
    static byte[] withInfoTitle(byte[] wav, byte[] title) {
        int padded = title.length + 1 + (title.length + 1) % 2;
        var list = ByteBuffer.allocate(8 + 4 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        list.put(ascii("LIST")).putInt(4 + 8 + padded).put(ascii("INFO"));
        list.put(ascii("INAM")).putInt(title.length + 1).put(title);
        var out = new ByteArrayOutputStream();
        out.write(wav, 0, 12);
        out.writeBytes(list.array());
        out.write(wav, 12, wav.length - 12);
        byte[] all = out.toByteArray();
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
        return all;
    }

    /// An MP3 file with a picture in front.
    static byte[] withCover(byte[] mp3, byte[] picture) {
        var frame = new ByteArrayOutputStream();
        frame.write(0);
        frame.writeBytes(ascii("image/png\0"));
        frame.write(3);
        frame.write(0);
        frame.writeBytes(picture);
        var tag = ByteBuffer.allocate(10 + 10 + frame.size());
        tag.put(ascii("ID3")).put(new byte[] {3, 0, 0}).putInt(synchsafe(10 + frame.size()));
        tag.put(ascii("APIC")).putInt(frame.size()).putShort((short) 0);
        tag.put(frame.toByteArray());
        var out = new ByteArrayOutputStream();
        out.writeBytes(tag.array());
        out.writeBytes(mp3);
        return out.toByteArray();
    }

    /// A Matroska file as a recorder leaves it that was switched off: without its length.
    static void forgetDuration(byte[] matroska) {
        int at = indexOf(matroska, new byte[] {0x44, (byte) 0x89, (byte) 0x88});
        // An element of the same size that means nothing.
        matroska[at] = (byte) 0xec;
        matroska[at + 1] = (byte) 0x89;
    }

    /// A WAV file of 32-bit floats, 16 kHz, one channel.
    static byte[] floatWav(float[] samples) {
        int size = samples.length * Float.BYTES;
        var wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + size).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 3).putShort((short) 1).putInt(16_000).putInt(64_000);
        wav.putShort((short) 4).putShort((short) 32).put(ascii("data")).putInt(size);
        wav.asFloatBuffer().put(samples);
        return wav.array();
    }

    static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the file has no such bytes");
    }

    private static int synchsafe(int size) {
        return (size & 0x7f)
                | (size >> 7 & 0x7f) << 8
                | (size >> 14 & 0x7f) << 16
                | (size >> 21 & 0x7f) << 24;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
