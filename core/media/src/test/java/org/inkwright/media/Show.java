package org.inkwright.media;

/// What a test film shows.
enum Show {
    /// One shade, a little brighter each time.
    SHADES,
    /// One bright corner, another one each second, clockwise from the upper left; in the first
    /// second nothing.
    CORNERS,
    /// Always the same: bright above, dark below.
    HALVES,
    /// Bright and dark rows, woven of two moments.
    WOVEN,
    /// White paper as a camera of high range writes it.
    PAPER,
    /// Nothing at all, not even a picture.
    NOTHING,
    /// A single picture.
    ONE;

    /// How bright a place is.
    ///
    /// @param row by height, from 0 to 1
    /// @param column by width, from 0 to 1
    /// @param number of the picture, ten of which make a second
    int brightness(double row, double column, int number, boolean evenRow) {
        return switch (this) {
            case SHADES -> number * 5 & 0xff;
            case CORNERS -> corner(row, column, number / 10);
            case HALVES, ONE -> row < 0.5 ? 220 : 60;
            case WOVEN -> evenRow ? 220 : 30;
            // 203 candela per square metre, of 10 bits.
            case PAPER -> 572;
            case NOTHING -> 0;
        };
    }

    int pictures(int wanted) {
        return switch (this) {
            case NOTHING -> 0;
            case ONE -> 1;
            case SHADES, CORNERS, HALVES, WOVEN, PAPER -> wanted;
        };
    }

    private static int corner(double row, double column, int second) {
        if (second == 0) {
            return 16;
        }
        boolean above = second % 4 == 1 || second % 4 == 2;
        boolean left = second % 4 == 1 || second % 4 == 0;
        return row < 0.5 == above && column < 0.5 == left ? 220 : 60;
    }
}
