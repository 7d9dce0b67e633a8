package org.inkwright.media;

import java.util.Arrays;

/// Makes sound faster or slower and keeps its pitch (WSOLA): pieces of some hundredths of a second
/// are taken from the sound at one pace and put down at another, each moved by a few milliseconds
/// to where it goes on most like the one before it, and faded into it. At speed 1 the sound passes
/// unchanged. For one thread.
final class Stretcher {
    private static final int PIECE_MILLIS = 60;
    private static final int FADE_MILLIS = 10;
    private static final int SEARCH_MILLIS = 15;

    private final int channels;
    private final int piece;
    private final int fade;
    private final int search;
    private double speed = 1;
    private double lag;

    /// What came in and is not used up, from the frame with the number `first` on.
    private short[] input = new short[0];

    private int frames;
    private long first;

    /// How the last piece would have gone on.
    private short[] tail = new short[0];

    /// Whether that is exactly what comes next.
    private boolean exact;

    Stretcher(PcmFormat format) {
        this.channels = format.channels();
        this.piece = (int) format.frames(PIECE_MILLIS);
        this.fade = (int) format.frames(FADE_MILLIS);
        this.search = (int) format.frames(SEARCH_MILLIS);
    }

    /// A piece that came out.
    ///
    /// @param samples channels side by side
    /// @param from the number of the frame that it begins with
    /// @param pace how many frames of what came in each of its frames stands for
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Stretched(short[] samples, double from, double pace) {}

    void speed(double wanted) {
        speed = wanted;
    }

    /// Forgets everything; the next frame that comes in has the number 0.
    void reset() {
        frames = 0;
        first = 0;
        lag = 0;
        tail = new short[0];
    }

    void put(short[] samples) {
        int end = frames * channels;
        input = Arrays.copyOf(input, end + samples.length);
        System.arraycopy(samples, 0, input, end, samples.length);
        frames += samples.length / channels;
    }

    /// Whether there is enough for [#take].
    boolean ready() {
        return frames >= piece + search && frames > speed * (piece - fade) + lag;
    }

    /// The next piece.
    Stretched take() {
        boolean plain = Math.abs(speed - 1) < 0.001;
        int offset = exact || tail.length == 0 ? 0 : best();
        int step = piece - fade;
        short[] out = Arrays.copyOfRange(input, offset * channels, (offset + step) * channels);
        fadeIn(out);
        tail = Arrays.copyOfRange(input, (offset + step) * channels, (offset + piece) * channels);
        double from = first + offset;
        // After a piece at speed 1 the next one is exactly what follows.
        double advance = plain ? offset + step : speed * step + lag;
        int whole = (int) advance;
        lag = plain ? 0 : advance - whole;
        exact = plain;
        drop(whole);
        return new Stretched(out, from, plain ? 1 : speed);
    }

    /// What is left when nothing more comes: the rest as it is, at speed 1.
    Stretched rest() {
        short[] out = Arrays.copyOf(input, frames * channels);
        if (tail.length > 0 && out.length < tail.length) {
            out = Arrays.copyOf(tail, tail.length);
        } else {
            fadeIn(out);
        }
        var rest = new Stretched(out, first, 1);
        first += frames;
        frames = 0;
        tail = new short[0];
        return rest;
    }

    private void drop(int count) {
        System.arraycopy(input, count * channels, input, 0, (frames - count) * channels);
        frames -= count;
        first += count;
    }

    private void fadeIn(short[] out) {
        int count = Math.min(tail.length, out.length) / channels;
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / fade;
            for (int c = 0; c < channels; c++) {
                int at = i * channels + c;
                out[at] = (short) Math.round(tail[at] * (1 - share) + out[at] * share);
            }
        }
    }

    /// By how many frames a piece is moved so that it goes on most like the last one's tail: every
    /// fourth place first, then the places around the best.
    private int best() {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int offset = 0; offset < search; offset += 4) {
            double likeness = likeness(offset, 4);
            if (likeness > most) {
                most = likeness;
                best = offset;
            }
        }
        int from = Math.max(0, best - 3);
        int to = Math.min(search - 1, best + 3);
        most = Double.NEGATIVE_INFINITY;
        for (int offset = from; offset <= to; offset++) {
            double likeness = likeness(offset, 1);
            if (likeness > most) {
                most = likeness;
                best = offset;
            }
        }
        return best;
    }

    private double likeness(int offset, int stride) {
        double product = 0;
        double energy = 1;
        int shift = offset * channels;
        for (int i = 0; i < tail.length; i += stride * channels) {
            double sample = input[shift + i];
            product += tail[i] * sample;
            energy += sample * sample;
        }
        return product / Math.sqrt(energy);
    }
}
