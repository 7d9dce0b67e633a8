package org.inkwright.media;

/// How bright a picture is, place by place: enough to see whether it shows anything, and whether it
/// shows the same as another.
final class Glance {
    static final int SIDE = 16;

    /// The brightest place of a picture of which nothing is seen.
    private static final int DARK = 40;

    /// How much two pictures of the same differ: noise, a blink, a mouth.
    private static final int SAME = 5;

    /// Brightness of 16 by 16 blocks, row by row, from 0 to 255.
    private final int[] blocks;

    private Glance(int[] blocks) {
        this.blocks = blocks;
    }

    /// @param brightness of each pixel, row by row
    static Glance at(byte[] brightness, int width, int height) {
        long[] sums = new long[SIDE * SIDE];
        int[] counts = new int[SIDE * SIDE];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int block = y * SIDE / height * SIDE + x * SIDE / width;
                sums[block] += brightness[y * width + x] & 0xff;
                counts[block]++;
            }
        }
        int[] blocks = new int[sums.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = counts[i] == 0 ? 0 : (int) (sums[i] / counts[i]);
        }
        return new Glance(blocks);
    }

    boolean isDark() {
        for (int block : blocks) {
            if (block >= DARK) {
                return false;
            }
        }
        return true;
    }

    boolean resembles(Glance other) {
        int difference = 0;
        for (int i = 0; i < blocks.length; i++) {
            difference += Math.abs(blocks[i] - other.blocks[i]);
        }
        return difference < SAME * blocks.length;
    }
}
