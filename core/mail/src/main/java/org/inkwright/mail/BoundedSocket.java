package org.inkwright.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A connection that gives only so many bytes and lives only so long, whatever the server does: one
/// that says a byte now and then would otherwise hold its thread for ever.
final class BoundedSocket extends Socket {
    private static final long MOST_BYTES = 256L << 10;

    private final Duration read;
    private final long end;
    private long bytes;

    BoundedSocket(Patience patience) {
        this.read = patience.read();
        this.end = System.nanoTime() + patience.whole().toNanos();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                setSoTimeout(untilNextByte());
                int count = super.read(into, offset, length);
                bytes += Math.max(0, count);
                if (bytes > MOST_BYTES) {
                    throw new TooMuchException();
                }
                return count;
            }
        };
    }

    private int untilNextByte() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("the whole letter took too long");
        }
        return (int) Math.min(left, read.toMillis());
    }
}
