package org.inkwright.studio;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.media.AudioDecoder;
import org.inkwright.media.PcmStream;

/// Makes a WAV file of a recording, so many times over: `WaveProgram recording times wav`. Decodes
/// with native code, so it runs in a process of its own.
final class WaveProgram {
    private static final int HEADER = 44;

    private WaveProgram() {}

    public static void main(String[] arguments) throws IOException {
        byte[] once = decode(Path.of(arguments[0]));
        int times = Integer.parseInt(arguments[1]);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            out.write(header(once.length * times));
            for (int i = 0; i < times; i++) {
                out.write(once);
            }
        }
    }

    /// The wave file, made by a child process when it is not there yet.
    static Path make(Path recording, int times, Path wav) throws IOException, InterruptedException {
        Process child =
                Child.start(
                        WaveProgram.class,
                        recording.toString(),
                        Integer.toString(times),
                        wav.toString());
        if (child.waitFor() != 0) {
            throw new IOException("the sample could not be decoded");
        }
        return wav;
    }

    private static byte[] decode(Path recording) throws IOException {
        var bytes = new ByteArrayOutputStream();
        float[] samples = new float[PcmStream.SAMPLE_RATE];
        try (PcmStream pcm = AudioDecoder.open(recording);
                var out = new DataOutputStream(bytes)) {
            for (int n = pcm.read(samples, 0, samples.length);
                    n >= 0;
                    n = pcm.read(samples, 0, samples.length)) {
                for (int i = 0; i < n; i++) {
                    out.writeShort(Short.reverseBytes((short) (samples[i] * Short.MAX_VALUE)));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int length) {
        int rate = PcmStream.SAMPLE_RATE;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + length)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(length)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
