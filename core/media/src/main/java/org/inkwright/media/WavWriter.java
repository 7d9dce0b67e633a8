package org.inkwright.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// Writes 16-bit samples as a WAV file of any length. While it grows its head tells no length,
/// which players take for "up to the end of the file"; in the end it tells the true one, in the
/// RF64 form when that is beyond 4 GB.
final class WavWriter implements AutoCloseable {
    static final int HEAD = 80;

    private static final long MOST_BYTES = 0xFFFFFFFFL;
    private static final int NO_SIZE = -1;
    private static final int EXTRA = 28;

    private final SeekableByteChannel file;
    private final PcmFormat format;
    private long frames;

    /// Begins an empty file.
    WavWriter(SeekableByteChannel file, PcmFormat format) throws IOException {
        this.file = file;
        this.format = format;
        writeAll(head(format, OptionalLong.empty()));
    }

    long frames() {
        return frames;
    }

    void write(short[] samples, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, 0, count);
        writeAll(bytes);
        frames += count / format.channels();
    }

    /// Completes the head.
    void finish() throws IOException {
        complete(file, format);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Completes the head of a file that a recorder began, whatever became of the recorder.
    ///
    /// @return how long it is, in milliseconds; empty when it is no such file
    static OptionalLong repair(SeekableByteChannel file) throws IOException {
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        file.position(0);
        while (head.hasRemaining()) {
            if (file.read(head) < 0) {
                return OptionalLong.empty();
            }
        }
        boolean ours =
                (tag(head, 0).equals("RIFF") || tag(head, 0).equals("RF64"))
                        && tag(head, 8).equals("WAVE")
                        && (tag(head, 12).equals("JUNK") || tag(head, 12).equals("ds64"))
                        && head.getInt(16) == EXTRA
                        && tag(head, 48).equals("fmt ")
                        && head.getShort(56) == 1
                        && head.getShort(70) == Short.SIZE
                        && tag(head, 72).equals("data");
        if (!ours) {
            return OptionalLong.empty();
        }
        try {
            var format = new PcmFormat(head.getInt(60), head.getShort(58));
            return OptionalLong.of(format.millis(complete(file, format)));
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    /// Writes the head by the file's size; gives the number of frames.
    private static long complete(SeekableByteChannel file, PcmFormat format) throws IOException {
        int frameBytes = format.channels() * Short.BYTES;
        long frames = (file.size() - HEAD) / frameBytes;
        file.truncate(HEAD + frames * frameBytes);
        ByteBuffer head = head(format, OptionalLong.of(frames * frameBytes));
        file.position(0);
        while (head.hasRemaining()) {
            file.write(head);
        }
        return frames;
    }

    static ByteBuffer head(PcmFormat format, OptionalLong dataBytes) {
        int frameBytes = format.channels() * Short.BYTES;
        long data = dataBytes.orElse(0);
        long all = data + HEAD - 8;
        boolean large = all > MOST_BYTES;
        int size = dataBytes.isEmpty() || large ? NO_SIZE : (int) data;
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        tag(head, large ? "RF64" : "RIFF").putInt(size == NO_SIZE ? NO_SIZE : (int) all);
        tag(head, "WAVE");
        tag(head, large ? "ds64" : "JUNK").putInt(EXTRA);
        head.putLong(large ? all : 0).putLong(large ? data : 0);
        head.putLong(large ? data / frameBytes : 0).putInt(0);
        tag(head, "fmt ").putInt(16).putShort((short) 1).putShort((short) format.channels());
        head.putInt(format.rate()).putInt(format.rate() * frameBytes);
        head.putShort((short) frameBytes).putShort((short) Short.SIZE);
        return tag(head, "data").putInt(size).flip();
    }

    private static ByteBuffer tag(ByteBuffer head, String tag) {
        return head.put(tag.getBytes(StandardCharsets.US_ASCII));
    }

    private static String tag(ByteBuffer head, int at) {
        byte[] bytes = new byte[4];
        head.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
