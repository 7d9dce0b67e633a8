package org.inkwright.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.jspecify.annotations.Nullable;

/// How a picture is turned and mirrored before it is shown, in quarters: cameras write pictures as
/// their chip lies, and beside them how they were held.
///
/// @param across whether rows become columns
/// @param fromRight whether the columns are counted from the right then
/// @param fromBelow whether the rows are counted from below then
record Upright(boolean across, boolean fromRight, boolean fromBelow) {
    static final Upright AS_IT_IS = new Upright(false, false, false);

    private static final int NUMBERS = 9;

    /// What a file says.
    ///
    /// @param told its matrix of nine numbers, which need not be in quarters; null for none
    static Upright of(@Nullable AVFrameSideData told) {
        if (told == null || told.isNull() || told.size() < NUMBERS * Integer.BYTES) {
            return AS_IT_IS;
        }
        byte[] bytes = new byte[NUMBERS * Integer.BYTES];
        told.data().get(bytes);
        int[] numbers = new int[NUMBERS];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asIntBuffer().get(numbers);
        return of(numbers[0], numbers[1], numbers[3], numbers[4]);
    }

    /// A point at (x, y) is shown at (ax + cy, bx + dy).
    static Upright of(int a, int b, int c, int d) {
        long straight = Math.abs((long) a) + Math.abs((long) d);
        long turned = Math.abs((long) b) + Math.abs((long) c);
        return turned > straight
                ? new Upright(true, c < 0, b < 0)
                : new Upright(false, a < 0, d < 0);
    }

    /// Turns a plane of a picture.
    ///
    /// @param plane row by row
    byte[] turned(byte[] plane, int width, int height) {
        if (equals(AS_IT_IS)) {
            return plane;
        }
        byte[] turned = new byte[plane.length];
        int newWidth = across ? height : width;
        int newHeight = across ? width : height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = across ? y : x;
                int row = across ? x : y;
                int toColumn = fromRight ? newWidth - 1 - column : column;
                int toRow = fromBelow ? newHeight - 1 - row : row;
                turned[toRow * newWidth + toColumn] = plane[y * width + x];
            }
        }
        return turned;
    }
}
