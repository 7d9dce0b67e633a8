package org.inkwright.kit.internal;

import java.util.List;
import java.util.function.BiPredicate;

/// Which blocks of a page have to be built anew: those between what both pages begin and end with.
///
/// @param kept how many blocks at the beginning look the same
/// @param removed how many of the old page follow that are gone
/// @param inserted how many of the new page take their place
public record BlockDiff(int kept, int removed, int inserted) {
    /// The difference of two pages.
    ///
    /// @param alike whether two blocks are shown the same
    public static <T> BlockDiff between(List<T> before, List<T> after, BiPredicate<T, T> alike) {
        int shorter = Math.min(before.size(), after.size());
        int kept = 0;
        while (kept < shorter && alike.test(before.get(kept), after.get(kept))) {
            kept++;
        }
        int end = 0;
        while (end < shorter - kept
                && alike.test(
                        before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        return new BlockDiff(kept, before.size() - kept - end, after.size() - kept - end);
    }

    /// Whether nothing has to be built.
    public boolean isNothing() {
        return removed == 0 && inserted == 0;
    }
}
