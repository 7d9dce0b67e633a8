package org.inkwright.generation.steps;

import java.util.List;

/// What stands below an episode.
///
/// @param summary a few sentences
/// @param takeaways what a listener keeps, short
/// @param moments chapters of the recording; their times come from the passages
public record ShowNotes(String summary, List<String> takeaways, List<Moment> moments) {
    public ShowNotes {
        takeaways = List.copyOf(takeaways);
        moments = List.copyOf(moments);
    }

    /// A chapter of the recording.
    ///
    /// @param startMillis from the start of the recording; the first one is 0
    public record Moment(long startMillis, String title) {}

    /// The chapters as platforms read them: `0:00 Title`, one a line.
    public String timed() {
        return String.join("\n", moments.stream().map(ShowNotes::line).toList());
    }

    private static String line(Moment moment) {
        long seconds = moment.startMillis() / 1_000;
        long hours = seconds / 3_600;
        String clock =
                hours > 0
                        ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
                        : "%d:%02d".formatted(seconds / 60, seconds % 60);
        return clock + " " + moment.title();
    }
}
