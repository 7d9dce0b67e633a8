package org.inkwright.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A picture of a film, upright, as a JPEG file. No record, because those compare arrays by their
/// place in memory.
public final class Still {
    private final @Nullable Duration time;
    private final int width;
    private final int height;
    private final byte[] jpeg;

    /// @param time when it is seen, from the start of the recording's sound; null for a cover
    /// @param width in pixels, at most [Stills#LONGEST_SIDE] like the height
    /// @param jpeg its file
    public Still(@Nullable Duration time, int width, int height, byte[] jpeg) {
        int longest = Math.max(width, height);
        if (width < 1 || height < 1 || longest > Stills.LONGEST_SIDE || jpeg.length == 0) {
            throw new IllegalArgumentException("no picture: " + width + " by " + height);
        }
        this.time = time;
        this.width = width;
        this.height = height;
        this.jpeg = jpeg.clone();
    }

    /// When it is seen, from the start of the recording's sound; null for a cover.
    public @Nullable Duration time() {
        return time;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    /// Its file.
    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public String toString() {
        return "Still[" + time + ", " + width + " by " + height + "]";
    }
}
