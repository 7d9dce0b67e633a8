package org.inkwright.manuscript;

/// Names a speaker within one transcript.
///
/// @param number from 1
public record SpeakerId(int number) implements Comparable<SpeakerId> {
    public SpeakerId {
        Checks.require(number >= 1, "number begins at 1");
    }

    @Override
    public int compareTo(SpeakerId other) {
        return Integer.compare(number, other.number);
    }
}
