package org.inkwright.transcription;

import org.inkwright.media.PcmStream;

/// The first samples of a stream. For one thread.
final class BoundedStream implements PcmStream {
    private final PcmStream source;
    private long left;

    BoundedStream(PcmStream source, long samples) {
        this.source = source;
        this.left = samples;
    }

    @Override
    public int read(float[] buffer, int offset, int length) {
        if (left == 0 && length > 0) {
            return -1;
        }
        int got = source.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(0, got);
        return got;
    }

    @Override
    public void close() {
        source.close();
    }
}
