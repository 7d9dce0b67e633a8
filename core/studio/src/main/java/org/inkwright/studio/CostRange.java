package org.inkwright.studio;

/// What something will cost.
///
/// @param leastMicros millionths of the currency when the answers are a quarter as long as they may
///   be
/// @param mostMicros millionths of the currency when they are as long as they may be; answers that
///   have to be asked for a second time come on top
/// @param currency ISO 4217 code; [org.inkwright.manuscript.ModelPrice#NO_CURRENCY] for what is
///   free
public record CostRange(long leastMicros, long mostMicros, String currency) {
    public CostRange {
        if (leastMicros < 0 || mostMicros < leastMicros) {
            throw new IllegalArgumentException(leastMicros + " to " + mostMicros + " is no range");
        }
    }
}
