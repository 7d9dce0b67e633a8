package org.inkwright.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Measures topic borders on joined texts.
final class Segmentations {
    private Segmentations() {}

    /// Mean errors over some joined texts.
    ///
    /// @param pk of the borders that the text alone suggests
    /// @param windowDiff of the same
    /// @param outlinePk of the chapters of an outline, which are limited to what a reader can use
    /// @param tilingPk of TextTiling on the same texts
    record Errors(double pk, double windowDiff, double outlinePk, double tilingPk) {}

    static Errors errors(Joined.Kind kind, int samples, int least, int most) {
        double[] sums = new double[4];
        for (int sample = 0; sample < samples; sample++) {
            var random = new Random(1_000L * least + most + 7_919L * sample);
            var joined = Joined.random(kind, random, least, most);
            int n = joined.sentences().size();
            int[][] units = stems(joined);
            int[] found = TopicBorders.find(units, new double[n], TopicBorders.Shape.FREE);
            List<Integer> starts = Arrays.stream(found).boxed().toList();
            sums[0] += BorderErrors.pk(joined.starts(), starts, n);
            sums[1] += BorderErrors.windowDiff(joined.starts(), starts, n);
            sums[2] += BorderErrors.pk(joined.starts(), chapters(joined), n);
            sums[3] += BorderErrors.pk(joined.starts(), TextTiling.starts(units), n);
        }
        double[] means = Arrays.stream(sums).map(sum -> sum / samples).toArray();
        return new Errors(means[0], means[1], means[2], means[3]);
    }

    static int[][] stems(Joined joined) {
        var terms = new Terms(Language.of("en"));
        return joined.sentences().stream().map(terms::of).toArray(int[][]::new);
    }

    private static List<Integer> chapters(Joined joined) {
        var input = new OutlineStep.Input("en", "", joined.passages());
        return new ExtractiveWriter()
                .outline(input).topics().stream().map(OutlineStep.Topic::firstPassage).toList();
    }
}
