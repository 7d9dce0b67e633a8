package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicBordersTest {
    @Test
    void noTextHasNoBorders() {
        assertArrayEquals(new int[0], free(new int[0][]));
    }

    @Test
    void oneSentenceIsOneTopic() {
        assertArrayEquals(new int[] {0}, free(new int[][] {{0, 1, 2}}));
    }

    @Test
    void wordlessTextIsOneTopic() {
        assertArrayEquals(new int[] {0}, free(new int[40][0]));
    }

    @Test
    void borderIsWhereAllWordsChange() {
        int[][] units = new int[20][];
        for (int i = 0; i < 20; i++) {
            int base = i < 8 ? 0 : 10;
            units[i] = new int[] {base, base + 1 + i % 3, base + 2};
        }
        assertArrayEquals(new int[] {0, 8}, free(units));
    }

    @Test
    void thereAreNeverMoreTopicsThanAskedFor() {
        var joined = Joined.random(Joined.Kind.TALKS, new Random(5), 6, 8);
        int[][] units = Segmentations.stems(joined);
        for (int most : new int[] {1, 2, 5}) {
            var shape = new TopicBorders.Shape(0, most);
            int[] starts = TopicBorders.find(units, new double[units.length], shape);
            assertTrue(starts.length <= most, Arrays.toString(starts));
            assertEquals(0, starts[0]);
        }
    }

    @Test
    void joinedTalksAreCutNearTheirSeams() {
        var errors = Segmentations.errors(Joined.Kind.TALKS, 20, 3, 11);
        assertTrue(errors.pk() <= 0.14, errors.toString());
        assertTrue(errors.pk() < errors.tilingPk() / 2 + 0.05, errors.toString());
    }

    @Test
    void joinedEssaysAreCutBetterThanByTextTiling() {
        var errors = Segmentations.errors(Joined.Kind.ESSAYS, 20, 9, 11);
        assertTrue(errors.pk() <= 0.36, errors.toString());
        assertTrue(errors.pk() < errors.tilingPk(), errors.toString());
    }

    @Test
    void perfectBordersHaveNoErrorAndNoneHaveAboutHalf() {
        List<Integer> truth = List.of(0, 10, 20, 30);
        assertEquals(0, BorderErrors.pk(truth, truth, 40));
        assertEquals(0, BorderErrors.windowDiff(truth, truth, 40));
        double none = BorderErrors.pk(truth, List.of(0), 40);
        assertTrue(none > 0.3 && none < 0.6, "Pk of no borders: " + none);
        List<Integer> twice = List.of(0, 9, 10, 20, 30);
        assertTrue(BorderErrors.windowDiff(truth, twice, 40) > BorderErrors.pk(truth, twice, 40));
    }

    private static int[] free(int[][] units) {
        return TopicBorders.find(units, new double[units.length], TopicBorders.Shape.FREE);
    }
}
