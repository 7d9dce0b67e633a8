package org.inkwright.media;

/// How sound is written down as numbers: so many frames a second, each of one number per channel.
///
/// @param rate frames per second, 8,000 to 192,000
/// @param channels 1 or 2
public record PcmFormat(int rate, int channels) {
    public PcmFormat {
        if (rate < 8_000 || rate > 192_000 || channels < 1 || channels > 2) {
            throw new IllegalArgumentException(rate + " Hz, " + channels + " channels");
        }
    }

    /// How many frames last that long.
    public long frames(long millis) {
        return millis * rate / 1000;
    }

    /// How long frames last, in milliseconds, rounded down.
    public long millis(long frames) {
        return frames * 1000 / rate;
    }
}
