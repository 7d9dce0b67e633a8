package org.inkwright.transcription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Reads a model file's heads and steps over its weights. For one thread.
final class ModelReader {
    private final FileChannel file;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long bufferEnd;

    ModelReader(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
        buffer.limit(0);
    }

    /// How many bytes are left.
    long remaining() {
        return size - bufferEnd + buffer.remaining();
    }

    /// The next 32-bit number.
    int number() throws IOException {
        fill(Integer.BYTES);
        return buffer.getInt();
    }

    /// The next bytes as text.
    String text(int length) throws IOException {
        fill(length);
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Steps over bytes that must be there.
    void skip(long count) {
        require(count <= remaining(), "it is cut short");
        if (count <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) count);
        } else {
            bufferEnd += count - buffer.remaining();
            buffer.limit(0);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BadModel(otherwise);
        }
    }

    private void fill(int count) throws IOException {
        require(count <= remaining(), "it is cut short");
        if (buffer.remaining() >= count) {
            return;
        }
        buffer.compact();
        while (buffer.position() < count) {
            int got = file.read(buffer, bufferEnd);
            require(got > 0, "it is cut short");
            bufferEnd += got;
        }
        buffer.flip();
    }

    /// The file's structure is not that of a speech model.
    static final class BadModel extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String detail;

        BadModel(String detail) {
            super(detail);
            this.detail = detail;
        }

        /// What is wrong, in plain words.
        String detail() {
            return detail;
        }
    }
}
